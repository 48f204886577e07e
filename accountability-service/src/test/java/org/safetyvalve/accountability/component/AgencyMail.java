package org.safetyvalve.accountability.component;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.platform.testing.Platform;

/** Writes to the agencies' topic as an agency does. */
final class AgencyMail {
    private AgencyMail() {}

    /** Sends an event, and waits for the broker. */
    static void send(String agency, String id, String district, EventBody body) {
        send(agency, id, district, Map.of(), body);
    }

    /** Sends an event that the agency wrote at some time, and waits for the broker. */
    static void send(String agency, String id, String district, Instant written, EventBody body) {
        send(agency, id, district, Map.of(CeHeaders.TIME, written.toString()), body);
    }

    private static void send(String agency, String id, String district, Map<String, String> more, EventBody body) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put(CeHeaders.SPECVERSION, CeHeaders.SPECVERSION_1_0);
        headers.put(CeHeaders.ID, id);
        headers.put(CeHeaders.SOURCE, "urn:agency:" + agency);
        headers.put(CeHeaders.TYPE, EventCatalogue.of(body.getClass()).ceType());
        headers.put(CeHeaders.DISTRICT, district);
        headers.put(CeHeaders.CONTENT_TYPE, CeHeaders.JSON);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                Topics.AGENCY_EVENTS, agency.getBytes(StandardCharsets.UTF_8), EventJson.write(body));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Platform.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
