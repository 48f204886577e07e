package org.safetyvalve.starter.write;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;

/**
 * How one kind of aggregate is kept and published. Implementations are stateless beans.
 *
 * @param <S> its state: an immutable record that Jackson can write and read back
 * @param <E> its domain events
 */
public interface AggregateDefinition<S, E> {

    /** The collection that holds it; one document an aggregate. */
    String collection();

    /** The topic that all events of one aggregate go to. */
    String topic();

    Class<S> stateType();

    /**
     * A stored state in the shape that {@link #stateType} has now; one that a version of before stored may have another.
     *
     * @param stored the state's fields, the caller's own copy
     */
    default Map<String, Object> current(String id, Map<String, Object> stored) {
        return stored;
    }

    /**
     * What is kept of a request's hash, to tell a repeat. Where a request holds what nobody may guess from its hash, this
     * is a keyed hash of it. The same hash always gives the same, and what is kept gives itself.
     *
     * @param requestHash {@link CommandContext#requestHash}
     */
    default String keptHash(String requestHash) {
        return requestHash;
    }

    /** The state after the event; {@code before} is null for the first. */
    S fold(@Nullable S before, E event);

    /** The event as agencies know it. */
    EventBody toContract(String id, @Nullable S before, E event, S after, Recorded recorded);

    /** The GB/T 2260 code that the event's {@code district} header carries. */
    String district(S state);

    Classification classification(S state, E event);

    /** The name of the lifecycle's state, as answers and events spell it. */
    String stateName(S state);

    /** The earliest deadline that the clock may still miss, or null; see {@link Aggregates#due}. */
    default @Nullable Instant due(S state) {
        return null;
    }

    /** When the event happened in the world. */
    default Instant occurredAt(E event, CommandContext context) {
        return context.occurredAt();
    }

    /** Who caused the event: the command's caller, except in an import, whose rows name others. */
    default Actor actor(E event, CommandContext context) {
        return context.actor();
    }

    /** What is known of an event besides its own content. */
    record Recorded(Actor by, Instant occurredAt, Instant recordedAt, long sequence) {}
}
