package org.safetyvalve.accountability.accidents.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.accountability.AgencyRecords;
import org.safetyvalve.accountability.accidents.store.Accidents;
import org.safetyvalve.contracts.agency.AgencyAccidentReported;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Refusal;

/** An accident that an agency reports is on record, whatever the clock says of the instance that reads it. */
class AgencyAccidentsTest {
    private final String reference = UUID.randomUUID().toString();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private ReceivedEvent reported(Instant happenedAt) {
        return AgencyRecords.ofThePolice(
                AgencyAccidentReported.class,
                now,
                body -> body.put("occurredAt", happenedAt.toString()).put("reference", reference));
    }

    private static AgencyAccidents readBy(Duration off) {
        return new AgencyAccidents(service().bean(Accidents.class), Clock.offset(Clock.systemUTC(), off));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT1H", "PT0S"})
    void isOnRecordByAnInstanceWithAnyClock(Duration off) {
        readBy(off).on(reported(now.minus(Duration.ofMinutes(20))));

        assertThat(read("/accidents?reference=" + reference, POLICE)
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        assertThatThrownBy(() -> readBy(Duration.ofHours(-1)).on(reported(now.plus(Duration.ofMinutes(20)))))
                .isInstanceOf(Refusal.class);
    }
}
