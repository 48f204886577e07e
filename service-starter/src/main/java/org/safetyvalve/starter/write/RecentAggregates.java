package org.safetyvalve.starter.write;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.events.SealedEvent;

/**
 * Aggregates as this instance's last command left them. A command may be decided on one, because its write says the
 * version; what is not written, a refusal above all, must be decided on what the store holds. Safe for concurrent use.
 */
final class RecentAggregates {
    private final int most;
    private final Map<String, Remembered> aggregates = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how many to remember; 0 for none */
    RecentAggregates(int most) {
        this.most = most;
    }

    /**
     * An aggregate after a write of this instance.
     *
     * @param document without its state and its outbox
     * @param outbox what may wait at most at this version: what is drained since it was last read does not count
     */
    record Remembered(AggregateDocument document, Object state, Outbox outbox) {}

    /** What an outbox holds. */
    record Outbox(int events, long bytes) {
        static Outbox of(List<SealedEvent> events) {
            return new Outbox(
                    events.size(), events.stream().mapToLong(SealedEvent::size).sum());
        }

        Outbox plus(List<SealedEvent> events) {
            Outbox added = of(events);
            return new Outbox(this.events + added.events, bytes + added.bytes);
        }
    }

    synchronized @Nullable Remembered find(String collection, String id) {
        return aggregates.get(key(collection, id));
    }

    synchronized void remember(String collection, Remembered aggregate) {
        aggregates.put(key(collection, aggregate.document().id()), aggregate);
        Iterator<Remembered> longestUnused = aggregates.values().iterator();
        while (aggregates.size() > most) {
            longestUnused.next();
            longestUnused.remove();
        }
    }

    synchronized void forget(String collection, String id) {
        aggregates.remove(key(collection, id));
    }

    private static String key(String collection, String id) {
        return collection + '/' + id;
    }
}
