package org.safetyvalve.contracts.notification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The notification was delivered to the channel (通知送达).
 *
 * <p>Type {@code org.safetyvalve.notification-delivered.v1} on {@code notification-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param attempts Attempts it took, from 1.
 */
public record NotificationDelivered(@JsonUnwrapped DeliveryStanding standing, int attempts) implements DeliveryEvent {
    public NotificationDelivered {
        Required.value(standing, "standing");
    }
}
