package org.safetyvalve.console.timeline;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a history, as the services tell it.
 *
 * @param name its name in the contract
 * @param subject the record that it happened to, where the service says so
 * @param recordedAt when it was recorded
 * @param classification who it is for, where the service says so
 * @param body its body, as it was published
 */
record TimelineEvent(
        String id,
        @JsonAlias("type") String name,
        @Nullable String subject,
        @JsonAlias("time") Instant recordedAt,
        @Nullable String classification,
        @JsonAlias("data") JsonNode body) {

    /** When it happened in the world. */
    Instant occurredAt() {
        JsonNode stated = body.path("occurredAt");
        return stated.isString() ? Instant.parse(stated.asString()) : recordedAt;
    }
}
