package org.safetyvalve.starter.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;

/** The events of a command, sealed, and the state after them. */
record Change<S>(S state, List<SealedEvent> sealed, String correlationId) {

    EventSealer.Head head() {
        return EventSealer.headAfter(newest());
    }

    SealedEvent newest() {
        return sealed.get(sealed.size() - 1);
    }

    /**
     * Folds a command's events over what was there before.
     *
     * @param before the document, and {@code stateBefore} its state; null for an aggregate that is created
     */
    static <S, E> Change<S> fold(
            EventSealer sealer,
            AggregateDefinition<S, E> definition,
            String id,
            @Nullable AggregateDocument before,
            @Nullable S stateBefore,
            List<E> events,
            CommandContext context) {
        String correlation = before != null
                ? before.correlationId()
                : context.correlationId() != null ? context.correlationId() : id;
        EventSealer.Origin origin = new EventSealer.Origin(
                correlation,
                context.causationId() != null ? context.causationId() : DerivedId.of(context.scopedKey(), id),
                context.traceparent());
        EventSealer.Head head = before == null ? EventSealer.Head.NONE : before.head();
        List<SealedEvent> sealed = new ArrayList<>(events.size());
        @Nullable S state = stateBefore;
        for (E event : events) {
            S after = definition.fold(state, event);
            AggregateDefinition.Recorded recorded = new AggregateDefinition.Recorded(
                    definition.actor(event, context),
                    definition.occurredAt(event, context),
                    context.now(),
                    head.sequence() + 1);
            SealedEvent next = sealer.seal(
                    definition.topic(),
                    id,
                    head,
                    definition.toContract(id, state, event, after, recorded),
                    context.now(),
                    origin,
                    definition.district(after),
                    definition.classification(after, event));
            sealed.add(next);
            head = EventSealer.headAfter(next);
            state = after;
        }
        if (state == null) {
            throw new IllegalStateException("no events, no change: " + id);
        }
        return new Change<>(state, sealed, correlation);
    }
}
