package org.safetyvalve.contracts.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Required;

/**
 * Where one delivery of a notification to one recipient over one channel stands after an event (通知投递现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param event ce_id of the event that is notified.
 * @param eventType ce_type of that event.
 * @param organisation Organisation of the recipient.
 * @param recipient Account of the recipient, not a name.
 * @param channel Channel.
 * @param stateBefore State of the delivery before this event; absent on its first event.
 * @param stateAfter State of the delivery after this event; the same as before when the event does not move it.
 */
public record DeliveryStanding(
        Instant occurredAt,
        Author by,
        String event,
        String eventType,
        String organisation,
        String recipient,
        String channel,
        @Nullable String stateBefore,
        String stateAfter) {
    public DeliveryStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(event, "event");
        Required.text(eventType, "eventType");
        Required.text(organisation, "organisation");
        Required.text(recipient, "recipient");
        Required.text(channel, "channel");
        Required.text(stateAfter, "stateAfter");
    }
}
