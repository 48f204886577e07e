package org.safetyvalve.starter.consuming;

import java.time.Instant;
import java.util.Objects;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;

/** The command context of a reaction: its key is the event's source and id, its cause the event. */
public final class EventCommands {
    private static final String NO_TRACE = "00-00000000000000000000000000000001-0000000000000001-00";

    private EventCommands() {}

    /** The context in which {@code actor} reacts to an event now. */
    public static CommandContext of(ReceivedEvent event, Actor actor, Instant now) {
        String key = event.source() + ' ' + event.id();
        return new CommandContext(
                actor,
                key,
                key,
                null,
                now,
                now,
                event.correlationId(),
                event.id(),
                Objects.requireNonNullElse(event.header(CeHeaders.TRACEPARENT), NO_TRACE));
    }
}
