package org.safetyvalve.contracts.notification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The notification could not be delivered (通知投递失败).
 *
 * <p>Type {@code org.safetyvalve.notification-failed.v1} on {@code notification-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param attempts Attempts made.
 * @param reason Technical cause, without personal data.
 */
public record NotificationFailed(@JsonUnwrapped DeliveryStanding standing, int attempts, String reason)
        implements DeliveryEvent {
    public NotificationFailed {
        Required.value(standing, "standing");
        Required.text(reason, "reason");
    }
}
