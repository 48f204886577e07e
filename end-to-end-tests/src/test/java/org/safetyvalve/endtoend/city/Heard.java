package org.safetyvalve.endtoend.city;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** One record of a topic, read as anybody reads it. */
public record Heard(String topic, int partition, long offset, Map<String, String> headers, String value) {

    static Heard of(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Heard(
                message.topic(),
                message.partition(),
                message.offset(),
                headers,
                new String(message.value(), StandardCharsets.UTF_8));
    }

    public String header(String name) {
        return headers.getOrDefault("ce_" + name, "");
    }

    /** The event's name in the field's words, for example {@code hazard-found}. */
    public String name() {
        return header("type").replaceFirst("^org\\.safetyvalve\\.", "").replaceFirst("\\.v[0-9]+$", "");
    }

    public String subject() {
        return header("subject");
    }

    public long sequence() {
        return Long.parseLong(header("sequence"));
    }

    public JsonNode body() {
        return Json.read(value.getBytes(StandardCharsets.UTF_8));
    }

    public String text(String field) {
        return body().path(field).asString("");
    }
}
