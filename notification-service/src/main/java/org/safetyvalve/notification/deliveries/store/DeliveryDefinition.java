package org.safetyvalve.notification.deliveries.store;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.notification.DeliveryStanding;
import org.safetyvalve.contracts.notification.NotificationAcknowledged;
import org.safetyvalve.contracts.notification.NotificationDelivered;
import org.safetyvalve.contracts.notification.NotificationFailed;
import org.safetyvalve.notification.deliveries.Channel;
import org.safetyvalve.notification.deliveries.DeliveryEvent;
import org.safetyvalve.notification.deliveries.DeliveryFacts;
import org.safetyvalve.notification.deliveries.DeliveryState;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.springframework.stereotype.Component;

/** Keeps deliveries and publishes what happens to them. */
@Component
public class DeliveryDefinition implements AggregateDefinition<DeliveryState, DeliveryEvent> {
    private static final String PENDING = "PENDING";
    private static final String SYSTEM = "system";

    @Override
    public String collection() {
        return "deliveries";
    }

    @Override
    public String topic() {
        return Topics.NOTIFICATION_EVENTS;
    }

    @Override
    public Class<DeliveryState> stateType() {
        return DeliveryState.class;
    }

    @Override
    public DeliveryState fold(@Nullable DeliveryState before, DeliveryEvent event) {
        return DeliveryState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable DeliveryState before, DeliveryEvent event, DeliveryState after, Recorded recorded) {
        DeliveryFacts facts = after.facts();
        DeliveryStanding standing = new DeliveryStanding(
                recorded.occurredAt(),
                author(recorded.by()),
                facts.event(),
                facts.eventType(),
                facts.organisation(),
                facts.recipient(),
                facts.channel().code(),
                stateBefore(before, facts),
                after.stage().name());
        if (event instanceof DeliveryEvent.Delivered delivered) {
            return new NotificationDelivered(standing, delivered.attempts());
        }
        if (event instanceof DeliveryEvent.Failed failed) {
            return new NotificationFailed(standing, failed.attempts(), failed.reason());
        }
        return new NotificationAcknowledged(standing);
    }

    /** Mail has waited before it was sent; what is put into an inbox has not. */
    private static @Nullable String stateBefore(@Nullable DeliveryState before, DeliveryFacts facts) {
        if (before != null) {
            return before.stage().name();
        }
        return facts.channel() == Channel.MAIL ? PENDING : null;
    }

    private static Author author(Actor actor) {
        String role = actor.isSystem()
                ? SYSTEM
                : actor.roles().stream().sorted().map(Role::code).findFirst().orElse(SYSTEM);
        return new Author(actor.account(), actor.organisation(), role);
    }

    @Override
    public String district(DeliveryState state) {
        return state.facts().district();
    }

    @Override
    public Classification classification(DeliveryState state, DeliveryEvent event) {
        return state.facts().restricted() ? Classification.RESTRICTED : Classification.INTERNAL;
    }

    @Override
    public String stateName(DeliveryState state) {
        return state.stage().name();
    }
}
