package org.safetyvalve.accountability.accidents.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.accountability.accidents.store.Accidents;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.agency.AgencyAccidentReported;
import org.safetyvalve.contracts.testing.Sample;
import org.safetyvalve.starter.consuming.Received;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** An accident that an agency reports is on record, whatever the clock says of the instance that reads it. */
class AgencyAccidentsTest {
    private static final Sample SAMPLE = Sample.of(EventCatalogue.of(AgencyAccidentReported.class));
    private static final String AGENCY = "rizhao-public-security";

    private final String reference = UUID.randomUUID().toString();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private ReceivedEvent reported(Instant happenedAt) {
        Map<String, String> headers = new HashMap<>(SAMPLE.headers());
        headers.put(CeHeaders.ID, reference);
        headers.put(CeHeaders.SOURCE, "urn:agency:" + AGENCY);
        headers.put(CeHeaders.TIME, now.toString());
        ObjectNode body = (ObjectNode) EventJson.mapper().readTree(SAMPLE.body());
        body.put("occurredAt", happenedAt.toString()).put("agency", AGENCY).put("reference", reference);
        RecordHeaders raw = new RecordHeaders();
        headers.forEach((name, value) -> raw.add(name, value.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = EventJson.mapper().writeValueAsBytes(body);
        return Received.fromAnAgency(new ConsumerRecord<>(
                Topics.AGENCY_EVENTS,
                0,
                0,
                now.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                bytes.length,
                null,
                bytes,
                raw,
                Optional.empty()));
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
