package org.safetyvalve.endtoend.city;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A partner agency that works by events alone: CloudEvents in Kafka's binary mode on {@code agency-events}. */
public final class Agency {
    private static final String TOPIC = "agency-events";

    private final Topics topics;
    private final String organisation;
    private final String district;

    public Agency(Topics topics, String organisation, String district) {
        this.topics = topics;
        this.organisation = organisation;
        this.district = district;
    }

    /** Sends an event about a subject and answers its id. */
    public String says(String name, String subject, Map<String, Object> body) {
        String id = UUID.randomUUID().toString();
        says(id, name, subject, body);
        return id;
    }

    /** Sends an event under this id, for example once more. */
    public void says(String id, String name, String subject, Map<String, Object> body) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("occurredAt", now.toString());
        data.put("agency", organisation);
        data.putAll(body);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "urn:agency:" + organisation);
        headers.put("ce_type", "org.safetyvalve." + name + ".v1");
        headers.put("ce_subject", subject);
        headers.put("ce_time", now.toString());
        headers.put("ce_district", district);
        headers.put("ce_dataclassification", "internal");
        headers.put("content-type", "application/json");
        topics.send(TOPIC, subject, headers, Json.written(data));
    }
}
