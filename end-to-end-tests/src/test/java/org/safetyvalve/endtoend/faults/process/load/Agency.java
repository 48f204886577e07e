package org.safetyvalve.endtoend.faults.process.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.safetyvalve.endtoend.faults.process.Topics;
import tools.jackson.databind.json.JsonMapper;

/** A partner agency that reports hazards and sends leads by events, and, when it is not sure that one arrived, once more. */
final class Agency {
    private static final String TOPIC = "agency-events";
    private static final String POLICE = "rizhao-public-security";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Topics topics;

    Agency(Topics topics) {
        this.topics = topics;
    }

    /** @return whether the broker has it */
    boolean reports(String id, String campaign) {
        return sends(
                id,
                "agency-hazard-reported",
                "internal",
                Call.body(
                        "occurredAt",
                        now(),
                        "agency",
                        POLICE,
                        "reference",
                        id,
                        "campaign",
                        campaign,
                        "title",
                        "机关报送 " + id,
                        "description",
                        "巡查发现",
                        "district",
                        "371102",
                        "sector",
                        "fire-safety"));
    }

    /** @return whether the broker has it */
    boolean sendsLead(String id) {
        return sends(
                id,
                "agency-lead-transferred",
                "restricted",
                Call.body(
                        "occurredAt",
                        now(),
                        "agency",
                        POLICE,
                        "reference",
                        id,
                        "contentReference",
                        "机要 " + id,
                        "basis",
                        "《中华人民共和国监察法》第三十四条",
                        "level",
                        "city"));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private boolean sends(String id, String name, String classification, Map<String, Object> body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "urn:agency:" + POLICE);
        headers.put("ce_type", "org.safetyvalve." + name + ".v1");
        headers.put("ce_subject", id);
        headers.put("ce_time", now());
        headers.put("ce_district", "371102");
        headers.put("ce_dataclassification", classification);
        headers.put("content-type", "application/json");
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(TOPIC, id.getBytes(StandardCharsets.UTF_8), MAPPER.writeValueAsBytes(body));
        headers.forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try {
            topics.send(message);
            return true;
        } catch (IllegalStateException away) {
            return false;
        }
    }
}
