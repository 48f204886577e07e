package org.safetyvalve.notification.notices.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.notification.notices.EventFacts;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Classification;
import tools.jackson.core.type.TypeReference;

/** An event as far as notices are concerned. */
record Happening(ReceivedEvent event, EventType type, EventBody body) {
    /** What happened longer before it was recorded is history. */
    private static final Duration HISTORY = Duration.ofDays(1);

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static Happening of(ReceivedEvent event) {
        EventType type = event.type().orElseThrow();
        return new Happening(event, type, event.body(type.body()));
    }

    boolean isHistory() {
        return body.occurredAt().isBefore(event.time().minus(HISTORY));
    }

    boolean isRestricted() {
        return event.classification() == Classification.RESTRICTED;
    }

    /** The command that recorded it. */
    String command() {
        return Objects.toString(event.header(CeHeaders.CAUSATION_ID), "");
    }

    EventFacts facts() {
        return new EventFacts(EventJson.mapper().readValue(event.message().value(), FIELDS));
    }

    /** What it is about. */
    Matter matter() {
        return Matter.of(body, event.subject());
    }
}
