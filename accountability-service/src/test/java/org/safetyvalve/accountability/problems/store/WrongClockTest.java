package org.safetyvalve.accountability.problems.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.problems.SupervisedCampaigns;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** Design section 4, rule 9: nobody is told to be late because the clock of the instance that takes his report is wrong. */
class WrongClockTest {
    private static final Duration AHEAD = Duration.ofDays(60);

    @Test
    void aProblemIsNotOverdueBecauseAnInstancesClockIsWrong() {
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        String problem =
                done("/responsibility-problems", INSPECTOR, """
                {"supervision": "%s", "unit": "%s", "kind": "formalism", "summary": "检查走过场"}""".formatted(supervision, DEPARTMENT.organisation()));
        String path = "/responsibility-problems/" + problem;
        done(path + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
        ResponsibilityProblems wrong = new ResponsibilityProblems(
                service().bean(Aggregates.class),
                service().bean(ProblemDefinition.class),
                service().bean(StoredRecords.class),
                service().bean(SupervisedCampaigns.class),
                service().bean(WorkingDayCalendar.class),
                service().bean(Superiors.class),
                service().bean(DueRecords.class),
                new ClockGuard(
                        service().bean(MongoDatabase.class),
                        Clock.offset(Clock.systemUTC(), AHEAD),
                        Duration.ofSeconds(2)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        assertThatThrownBy(() -> wrong.rectify(problem, "重新检查", at(now.plus(AHEAD))))
                .isInstanceOf(StoreUnavailableException.class);
        wrong.rectify(problem, "重新检查", at(now));
        assertThat(read(path + "/history", INSPECTOR).toString())
                .contains("responsibility-problem-rectified")
                .doesNotContain("responsibility-problem-overdue");
    }

    private static CommandContext at(Instant now) {
        String key = UUID.randomUUID().toString();
        return new CommandContext(DEPARTMENT, key, key, null, now, now, null, null, Traceparent.NONE);
    }
}
