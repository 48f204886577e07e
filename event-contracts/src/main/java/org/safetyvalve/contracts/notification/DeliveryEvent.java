package org.safetyvalve.contracts.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;

/**
 * An event of a delivery (通知投递). Read what they have in common here; in JSON these fields are at the top level of
 * the body.
 */
public interface DeliveryEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    DeliveryStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Who recorded it. */
    default Author by() {
        return standing().by();
    }

    /** ce_id of the event that is notified. */
    default String event() {
        return standing().event();
    }

    /** ce_type of that event. */
    default String eventType() {
        return standing().eventType();
    }

    /** Organisation of the recipient. */
    default String organisation() {
        return standing().organisation();
    }

    /** Account of the recipient, not a name. */
    default String recipient() {
        return standing().recipient();
    }

    /** Channel. */
    default String channel() {
        return standing().channel();
    }

    /** State of the delivery before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the delivery after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
