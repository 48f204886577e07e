package org.safetyvalve.notification.deliveries;

import java.time.Instant;

/** What happens to a delivery. */
public sealed interface DeliveryEvent {

    /** @param attempts attempts it took, from 1 */
    record Delivered(DeliveryFacts facts, int attempts) implements DeliveryEvent {}

    /** @param reason technical cause, without personal data */
    record Failed(DeliveryFacts facts, int attempts, String reason) implements DeliveryEvent {}

    /** Somebody of the recipient's organisation has seen it. Deadlines run from dispatch all the same. */
    record Acknowledged(String account, Instant at) implements DeliveryEvent {}
}
