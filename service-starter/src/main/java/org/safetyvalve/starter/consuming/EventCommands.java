package org.safetyvalve.starter.consuming;

import java.time.Instant;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;

/** The command context of a reaction: its key is the event's source and id, its cause the event. */
public final class EventCommands {
    private EventCommands() {}

    /** The context in which {@code actor} reacts to an event now. */
    public static CommandContext of(ReceivedEvent event, Actor actor, Instant now) {
        String key = event.source() + ' ' + event.id();
        return new CommandContext(
                actor, key, key, null, now, now, event.correlationId(), event.id(), event.traceparent());
    }
}
