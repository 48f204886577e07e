package org.safetyvalve.accountability.transfers.store;

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
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.accountability.transfers.TransferStage;
import org.safetyvalve.accountability.transfers.TransferTerms;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** Design section 4, rule 9: an instance with a wrong clock does not decide whether an answer came in time. */
class WrongClockTest {
    private static final Duration AHEAD = Duration.ofDays(30);

    @Test
    void anAnswerIsNotTooLateBecauseAnInstancesClockIsWrong() {
        String transfer = done("/transfers", INSPECTOR, """
                {"subjectKind": "case", "subject": "case-%s", "to": "rizhao-public-security", "district": "371102",
                 "basis": "监察法第三十四条"}""".formatted(UUID.randomUUID()));
        Transfers wrong = new Transfers(
                service().bean(Aggregates.class),
                service().bean(TransferDefinition.class),
                service().bean(StoredRecords.class),
                service().bean(TransferTerms.class),
                service().bean(HazardCorrelations.class),
                new ClockGuard(
                        service().bean(MongoDatabase.class),
                        Clock.offset(Clock.systemUTC(), AHEAD),
                        Duration.ofSeconds(2)),
                service().bean(Sealing.class),
                service().bean(Disclosure.class));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        assertThatThrownBy(() -> wrong.accept(transfer, null, at(now.plus(AHEAD))))
                .isInstanceOf(StoreUnavailableException.class);
        wrong.accept(transfer, null, at(now));
        assertThat(wrong.read(transfer, POLICE).state().stage()).isEqualTo(TransferStage.ACCEPTED);
    }

    private static CommandContext at(Instant now) {
        String key = UUID.randomUUID().toString();
        return new CommandContext(POLICE, key, key, null, now, now, null, null, Traceparent.NONE);
    }
}
