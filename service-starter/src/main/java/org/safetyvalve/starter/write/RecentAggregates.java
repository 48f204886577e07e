package org.safetyvalve.starter.write;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.events.SealedEvent;

/**
 * Aggregates as this instance's last command left them. A command may be decided on one, because its write says the
 * version; what is not written, a refusal above all, must be decided on what the store holds. Safe for concurrent use.
 *
 * <p>What a write left is remembered only when nothing was forgotten of that aggregate since the write began, and no other
 * write of it has begun: the publisher may give up its events before they are remembered.
 */
final class RecentAggregates {
    private final int most;
    private final Map<String, Remembered> aggregates = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Writing> writing = new HashMap<>();

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

    /** A write that has begun. */
    final class Writing implements AutoCloseable {
        private final String key;

        private Writing(String key) {
            this.key = key;
        }

        /** Remembers what the write left, if it may. */
        void remember(Remembered aggregate) {
            synchronized (RecentAggregates.this) {
                if (writing.remove(key, this)) {
                    put(key, aggregate);
                }
            }
        }

        @Override
        public void close() {
            synchronized (RecentAggregates.this) {
                writing.remove(key, this);
            }
        }
    }

    /** Begins a write, which makes what is remembered out of date; whoever begins one closes it. */
    synchronized Writing write(String collection, String id) {
        String key = key(collection, id);
        aggregates.remove(key);
        Writing begun = new Writing(key);
        writing.put(key, begun);
        return begun;
    }

    private void put(String key, Remembered aggregate) {
        aggregates.put(key, aggregate);
        Iterator<Remembered> longestUnused = aggregates.values().iterator();
        while (aggregates.size() > most) {
            longestUnused.next();
            longestUnused.remove();
        }
    }

    synchronized void forget(String collection, String id) {
        String key = key(collection, id);
        aggregates.remove(key);
        writing.remove(key);
    }

    private static String key(String collection, String id) {
        return collection + '/' + id;
    }
}
