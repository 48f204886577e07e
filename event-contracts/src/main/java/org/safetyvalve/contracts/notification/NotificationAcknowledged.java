package org.safetyvalve.contracts.notification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The recipient’s account acknowledges it. Deadlines run from dispatch, whatever is acknowledged (通知签收).
 *
 * <p>Type {@code org.safetyvalve.notification-acknowledged.v1} on {@code notification-events}.
 *
 * @param standing What every event of this lifecycle carries.
 */
public record NotificationAcknowledged(@JsonUnwrapped DeliveryStanding standing) implements DeliveryEvent {
    public NotificationAcknowledged {
        Required.value(standing, "standing");
    }
}
