package org.safetyvalve.notification.deliveries;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;

/**
 * A delivery as its events left it.
 *
 * @param box the organisation whose inbox shows it, or null for other channels
 * @param order sorts an inbox: newest last, each place taken once
 */
public record DeliveryState(
        DeliveryFacts facts,
        @Nullable String box,
        String order,
        DeliveryStage stage,
        int attempts,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    private static final int ORDER_DIGITS = 15;

    /** The state after the event; {@code before} is null for the first. */
    public static DeliveryState fold(@Nullable DeliveryState before, DeliveryEvent event) {
        if (event instanceof DeliveryEvent.Delivered delivered) {
            return first(delivered.facts(), DeliveryStage.DELIVERED, delivered.attempts());
        }
        if (event instanceof DeliveryEvent.Failed failed) {
            return first(failed.facts(), DeliveryStage.FAILED, failed.attempts());
        }
        DeliveryEvent.Acknowledged acknowledged = (DeliveryEvent.Acknowledged) event;
        if (before == null) {
            throw new IllegalStateException("nothing was delivered that could be acknowledged");
        }
        return new DeliveryState(
                before.facts,
                before.box,
                before.order,
                DeliveryStage.ACKNOWLEDGED,
                before.attempts,
                acknowledged.account(),
                acknowledged.at());
    }

    private static DeliveryState first(DeliveryFacts facts, DeliveryStage stage, int attempts) {
        String box = facts.channel() == Channel.INBOX ? facts.organisation() : null;
        String order = String.format(
                Locale.ROOT, "%0" + ORDER_DIGITS + "d %s", facts.at().toEpochMilli(), facts.event());
        return new DeliveryState(facts, box, order, stage, attempts, null, null);
    }

    /** Whether the account finds it in its inbox: the own organisation's, for one of its roles. */
    public boolean isReadableBy(Actor actor) {
        return actor.organisation().equals(box)
                && facts.roles().stream().anyMatch(actor::has)
                && (!facts.restricted() || readsRestricted(actor));
    }

    /** Whether the account may know of restricted matters at all. */
    public static boolean readsRestricted(Actor actor) {
        return actor.isDiscipline();
    }
}
