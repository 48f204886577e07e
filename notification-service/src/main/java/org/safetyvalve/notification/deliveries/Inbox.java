package org.safetyvalve.notification.deliveries;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.starter.domain.Actor;

/** What can be done with a delivery (签收). */
public final class Inbox {
    private Inbox() {}

    /** Names of what the reader may do with it now. */
    public static List<String> actions(DeliveryState delivery) {
        return delivery.stage() == DeliveryStage.DELIVERED ? List.of("acknowledge") : List.of();
    }

    /** Acknowledges it for the organisation. What was acknowledged stays so: the second one changes nothing. */
    public static List<DeliveryEvent> acknowledge(DeliveryState delivery, Actor actor, Instant at) {
        return delivery.stage() == DeliveryStage.DELIVERED
                ? List.of(new DeliveryEvent.Acknowledged(actor.account(), at))
                : List.of();
    }
}
