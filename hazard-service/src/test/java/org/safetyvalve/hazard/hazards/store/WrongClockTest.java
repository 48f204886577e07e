package org.safetyvalve.hazard.hazards.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.hazard.hazards.People.*;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** Rule 9: an instance whose clock is more than 2 s from the store's decides no deadline. */
class WrongClockTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Clock FIVE_DAYS_AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofDays(5));

    @Test
    void anInstanceWithAWrongClockRefusesWhatHangsOnADeadlineAndDoesTheRest() {
        Hazards wrong =
                hazards(new ClockGuard(SERVICE.bean(MongoDatabase.class), FIVE_DAYS_AHEAD, Duration.ofSeconds(2)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        CompetentAuthorities authorities = SERVICE.bean(CompetentAuthorities.class);
        HazardClock clock = SERVICE.bean(HazardClock.class);
        HazardFacts facts = new HazardFacts(null, "时钟", "时钟", "371102", null, "fire-safety", null, null, null, null);
        CommandContext finding = at(now);
        wrong.find(id, finding, () -> Hazard.find(Hazards.act(finding), facts, List.of(), authorities, clock));

        Instant later = now.plus(Duration.ofDays(7));
        assertThatThrownBy(() -> wrong.act(
                        id,
                        at(later),
                        (hazard, act) -> hazard.classify(act, HazardLevel.GENERAL, "标准", null, Judgement.NONE)))
                .isInstanceOf(StoreUnavailableException.class);
        wrong.act(id, at(now), (hazard, act) -> hazard.classify(act, HazardLevel.GENERAL, "标准", null, Judgement.NONE));
        assertThat(wrong.read(id, DEPARTMENT).state().stage()).isEqualTo(Stage.CLASSIFIED);
    }

    private static Hazards hazards(ClockGuard guard) {
        return new Hazards(
                SERVICE.bean(Aggregates.class),
                SERVICE.bean(HazardDefinition.class),
                SERVICE.bean(HazardClock.class),
                FIVE_DAYS_AHEAD,
                guard);
    }

    private static CommandContext at(Instant now) {
        String key = UUID.randomUUID().toString();
        return new CommandContext(DEPARTMENT, key, key, null, now, now, null, null, Traceparent.NONE);
    }
}
