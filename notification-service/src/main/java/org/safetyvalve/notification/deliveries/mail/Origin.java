package org.safetyvalve.notification.deliveries.mail;

import java.time.Instant;
import org.safetyvalve.notification.deliveries.Dispatch;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;

/**
 * What a delivery's event inherits from the event that it tells of.
 *
 * @param key the same for a repeat
 */
record Origin(String key, String correlation, String causation, String traceparent) {
    private static final Actor SYSTEM = Actor.system("notification", "safety-valve-operations");

    static Origin of(Dispatch.Cause cause) {
        return new Origin(cause.source() + ' ' + cause.id(), cause.correlation(), cause.id(), cause.traceparent());
    }

    /** The context in which a delivery is recorded. */
    CommandContext context(Instant now) {
        return new CommandContext(SYSTEM, key, key, null, now, now, correlation, causation, traceparent);
    }
}
