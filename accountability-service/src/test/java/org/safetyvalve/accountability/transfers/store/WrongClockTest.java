package org.safetyvalve.accountability.transfers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.service;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.accountability.transfers.SubjectKind;
import org.safetyvalve.accountability.transfers.TransferSubject;
import org.safetyvalve.accountability.transfers.TransferTerms;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;

/** Design section 4, rule 9: an instance whose clock is wrong decides no deadline, and keeps nobody's answer waiting that the broker has dated. */
class WrongClockTest {
    private static final Duration WITHIN = Duration.ofMillis(100);

    private static Transfers transfers(Duration off) {
        return new Transfers(
                service().bean(Aggregates.class),
                service().bean(TransferDefinition.class),
                service().bean(StoredRecords.class),
                new TransferTerms((start, days) -> Deadline.stated(start.plus(WITHIN), start), 2, 2, 3, null),
                service().bean(HazardCorrelations.class),
                new ClockGuard(
                        service().bean(MongoDatabase.class),
                        Clock.offset(Clock.systemUTC(), off),
                        Duration.ofSeconds(2)),
                service().bean(Sealing.class),
                service().bean(Disclosure.class));
    }

    private static CommandContext context(Actor by, Instant now, Instant occurredAt, @Nullable String cause) {
        String key = UUID.randomUUID().toString();
        return new CommandContext(by, key, key, null, now, occurredAt, null, cause, Traceparent.NONE);
    }

    @Test
    void anAnswerThatTheBrokerHasDatedIsTakenAfterTheDeadline() throws Exception {
        Instant sent = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Transfers.Request request = new Transfers.Request(
                new TransferSubject(SubjectKind.CASE, "case-" + UUID.randomUUID(), null, null),
                "rizhao-public-security",
                false,
                "371102",
                "监察法第三十四条",
                null,
                null);
        String transfer = transfers(Duration.ZERO)
                .refer(request, context(INSPECTOR, sent, sent, null))
                .id();
        Thread.sleep(WITHIN.multipliedBy(2).toMillis());
        Transfers wrong = transfers(Duration.ofHours(1));
        Instant now = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        Instant inTime = sent.plusMillis(10);

        assertThatThrownBy(() -> wrong.accept(transfer, null, context(POLICE, now, now, null)))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(wrong.accept(transfer, null, context(POLICE, now, inTime, "an-agencys-event"))
                        .state())
                .isEqualTo("ACCEPTED");
    }
}
