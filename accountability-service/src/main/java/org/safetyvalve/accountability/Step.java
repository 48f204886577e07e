package org.safetyvalve.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.write.CommandContext;

/** The body of a command that says nothing but that something happened; it may be left out. */
public record Step(@Nullable Instant occurredAt) {

    /** The command's context, at the time that its body states, if any. */
    public static CommandContext at(@Nullable Step body, CommandContext context) {
        return body == null ? context : context.withOccurredAt(body.occurredAt());
    }
}
