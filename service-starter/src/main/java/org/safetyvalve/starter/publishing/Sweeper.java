package org.safetyvalve.starter.publishing;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.Indexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds documents whose events were not published (their instance died, the broker was away, an answer was lost) and
 * publishes them. Runs on every instance, with no leader and no lease: two publishers of one document only make
 * duplicates with the same id. Reads what a majority has committed, so that nothing is published that could be undone.
 */
public final class Sweeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private static final int READ_AT_A_TIME = 500;
    private static final int RESTS_FOR_TIMES_AS_LONG = 20;

    /** Orders nothing: a store that is only told a limit may look for the few pending documents in the whole collection. */
    private static final Document BY_THE_INDEX = new Document("pending", 1);

    private final MongoDatabase database;
    private final Set<String> collections;
    private final Publisher publisher;
    private final PublishingFence fence;
    private final PublishingProperties properties;
    private final LongSupplier monotonic;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Indexes indexes;
    private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sweeper");
        thread.setDaemon(true);
        return thread;
    });
    private volatile int pending;

    /** A pending document as it was first seen in this state, on the monotonic clock. */
    private record Seen(String last, long sinceNanos) {}

    public Sweeper(
            MongoDatabase database,
            Set<String> collections,
            Publisher publisher,
            PublishingFence fence,
            PublishingProperties properties) {
        this(database, collections, publisher, fence, properties, System::nanoTime);
    }

    /** @param monotonic a clock in nanoseconds that is never set */
    Sweeper(
            MongoDatabase database,
            Set<String> collections,
            Publisher publisher,
            PublishingFence fence,
            PublishingProperties properties,
            LongSupplier monotonic) {
        this.monotonic = monotonic;
        this.database = database;
        this.collections = Set.copyOf(collections);
        this.publisher = publisher;
        this.fence = fence;
        this.properties = properties;
        this.indexes = new Indexes(database);
        sweepAfter(properties.sweepEvery().toNanos());
    }

    private void sweepAfter(long nanos) {
        if (!sweeping.isShutdown()) {
            sweeping.schedule(this::sweepAndGoOn, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Looking at many pending documents costs the store as much as publishing them: it takes a small share of the time. */
    private void sweepAndGoOn() {
        long began = System.nanoTime();
        try {
            sweep();
        } finally {
            long took = System.nanoTime() - began;
            sweepAfter(Math.max(
                    properties.sweepEvery().toNanos(),
                    Math.min(
                            took * RESTS_FOR_TIMES_AS_LONG,
                            properties.sweepAfter().toNanos())));
        }
    }

    /** How many documents were pending at the last sweep, at most {@code sweepBatch} a collection. */
    public int pending() {
        return pending;
    }

    void sweep() {
        if (fence.isRaised()) {
            return;
        }
        int found = 0;
        Map<String, Seen> still = new HashMap<>();
        for (String collection : collections) {
            try {
                found += sweep(collection, still);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (MongoException away) {
                log.warn("Can't sweep {}: {}", collection, away.toString());
            } catch (RuntimeException unexpected) {
                log.error("Sweeping {} failed", collection, unexpected);
            }
        }
        seen.clear();
        seen.putAll(still);
        pending = found;
    }

    private int sweep(String name, Map<String, Seen> still) throws InterruptedException {
        MongoCollection<Document> collection = database.getCollection(name).withReadConcern(ReadConcern.MAJORITY);
        indexes.ensurePartial(name, "pending", new Document("pending", true));
        long now = monotonic.getAsLong();
        List<String> unchanged = new ArrayList<>();
        int found = 0;
        for (Document document : collection
                .find(new Document("pending", true))
                .sort(BY_THE_INDEX)
                .projection(Projections.include("last"))
                .limit(properties.sweepBatch())) {
            found++;
            String id = document.getString("_id");
            String last = document.getString("last");
            Seen before = seen.get(name + '/' + id);
            Seen since = before != null && before.last().equals(last) ? before : new Seen(last, now);
            still.put(name + '/' + id, since);
            if (now - since.sinceNanos() >= properties.sweepAfter().toNanos()) {
                unchanged.add(id);
            }
        }
        for (int from = 0; from < unchanged.size(); from += READ_AT_A_TIME) {
            publisher.awaitRoom(READ_AT_A_TIME);
            publish(collection, unchanged.subList(from, Math.min(unchanged.size(), from + READ_AT_A_TIME)));
        }
        return found;
    }

    private void publish(MongoCollection<Document> collection, List<String> ids) {
        String name = collection.getNamespace().getCollectionName();
        log.info("Publishing what {} documents of {} still hold", ids.size(), name);
        for (Document document : collection.find(new Document("_id", new Document("$in", ids)))) {
            List<SealedEvent> outbox = document.getList("outbox", Document.class, List.of()).stream()
                    .map(stored -> SealedEvent.fromOutbox(document.getString("_id"), stored))
                    .toList();
            publisher.publish(name, document.getString("_id"), outbox);
        }
    }

    @Override
    public void close() {
        sweeping.shutdownNow();
    }
}
