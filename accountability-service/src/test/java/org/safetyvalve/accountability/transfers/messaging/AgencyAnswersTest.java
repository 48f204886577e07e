package org.safetyvalve.accountability.transfers.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.accountability.AgencyRecords;
import org.safetyvalve.accountability.transfers.TransferRule;
import org.safetyvalve.accountability.transfers.store.Transfers;
import org.safetyvalve.contracts.agency.AgencyTransferReturned;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Refusal;

/** Whether an agency answered in time is for the broker's date alone to say, whatever the clock of the instance that reads it. */
class AgencyAnswersTest {
    private final String transfer = done("/transfers", INSPECTOR, """
            {"subjectKind": "case", "subject": "case-%s", "to": "rizhao-public-security", "district": "371102", "basis": "监察法第三十四条"}""".formatted(UUID.randomUUID()));

    private static AgencyAnswers readBy(Duration off) {
        return new AgencyAnswers(service().bean(Transfers.class), Clock.offset(Clock.systemUTC(), off));
    }

    private ReceivedEvent returned(Instant appendedAt) {
        return AgencyRecords.ofThePolice(
                AgencyTransferReturned.class,
                appendedAt.truncatedTo(ChronoUnit.MILLIS),
                body -> body.put("occurredAt", appendedAt.toString())
                        .put("transfer", transfer)
                        .put("competentBody", "rizhao-court"));
    }

    private String state() {
        return read("/transfers/" + transfer, INSPECTOR).path("state").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT0S"})
    void aLateReturnIsRefused(Duration off) {
        Instant late = Instant.now().plus(Duration.ofDays(30));

        assertThatThrownBy(() -> readBy(off).on(returned(late)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.rule()).isEqualTo(TransferRule.ANSWERED_TOO_LATE));
        assertThat(state()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P30D", "PT-1H"})
    void aReturnInTimeIsTaken(Duration off) {
        readBy(off).on(returned(Instant.now()));

        assertThat(state()).isEqualTo("RETURNED");
    }
}
