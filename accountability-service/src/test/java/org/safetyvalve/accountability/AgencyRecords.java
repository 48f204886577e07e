package org.safetyvalve.accountability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.agency.AgencyEvent;
import org.safetyvalve.contracts.testing.Sample;
import org.safetyvalve.starter.consuming.Received;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import tools.jackson.databind.node.ObjectNode;

/** Records of {@code agency-events} as a consumer receives them, made from the samples of the contract. */
public final class AgencyRecords {
    private AgencyRecords() {}

    /**
     * An event that the police of {@link People#POLICE} sent.
     *
     * @param appendedAt the broker's date
     * @param changes made to the sample's body
     */
    public static ReceivedEvent ofThePolice(
            Class<? extends AgencyEvent> type, Instant appendedAt, Consumer<ObjectNode> changes) {
        Sample sample = Sample.of(EventCatalogue.of(type));
        String agency = People.POLICE.organisation();
        Map<String, String> headers = new HashMap<>(sample.headers());
        headers.put(CeHeaders.ID, UUID.randomUUID().toString());
        headers.put(CeHeaders.SOURCE, "urn:agency:" + agency);
        headers.put(CeHeaders.TIME, appendedAt.toString());
        ObjectNode body = (ObjectNode) EventJson.mapper().readTree(sample.body());
        changes.accept(body.put("agency", agency));
        RecordHeaders raw = new RecordHeaders();
        headers.forEach((name, value) -> raw.add(name, value.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = EventJson.mapper().writeValueAsBytes(body);
        return Received.fromAnAgency(new ConsumerRecord<>(
                Topics.AGENCY_EVENTS,
                0,
                0,
                appendedAt.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                bytes.length,
                null,
                bytes,
                raw,
                Optional.empty()));
    }
}
