package org.safetyvalve.starter.publishing;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bson.Document;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.StoreErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves acknowledged events into the ledger and then out of their outboxes, in batches. First the ledger, then the
 * outbox: whatever happens in between, an event is in one of them. While one batch is taken out of its outboxes the next
 * goes into the ledger, on a thread each. A batch that the store doesn't take is tried until it does. No outbox is cleared
 * while this instance may have been taken for dead ({@link PublishingFence}).
 */
public final class LedgerDrain implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LedgerDrain.class);
    private static final long RETRY_MILLIS = 500;

    private final MongoDatabase database;
    private final PublishingProperties properties;
    private final BlockingQueue<Acknowledged> queue = new LinkedBlockingQueue<>();
    private final Backlog backlog = new Backlog();
    private final AtomicLong conflicts = new AtomicLong();
    private final Set<String> conflicting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger era = new AtomicInteger();
    private volatile BooleanSupplier mayClear = () -> true;
    private final ExecutorService clearing = Executors.newSingleThreadExecutor(task -> {
        Thread clearer = new Thread(task, "outbox-clear");
        clearer.setDaemon(true);
        return clearer;
    });
    private final Semaphore clearingIsFree = new Semaphore(1);
    private final Thread thread;
    private volatile boolean open = true;

    public LedgerDrain(MongoDatabase database, PublishingProperties properties) {
        this.database = database;
        this.properties = properties;
        this.thread = new Thread(this::run, "ledger-drain");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /**
     * An event that the broker has acknowledged.
     *
     * @param newest whether the publisher knows of no later event of the aggregate
     * @param shorten whether the outbox is so long that it should be shortened up to this event
     */
    record Published(String collection, SealedEvent event, boolean newest, boolean shorten) {}

    /** @param era how often this instance had forgotten what was acknowledged when this was */
    private record Acknowledged(Published published, int era) {
        SealedEvent event() {
            return published.event();
        }
    }

    /** Says how to know that what is in the ledger will be found there by whoever sends it again. */
    void clearsWhile(BooleanSupplier inLedgerForEverybody) {
        mayClear = inLedgerForEverybody;
    }

    /** Leaves in the outboxes what has been added so far. Nothing is added meanwhile. */
    void forget() {
        era.incrementAndGet();
        List<Acknowledged> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(acknowledged -> backlog.remove(acknowledged.event()));
    }

    void add(Published published) {
        backlog.add(published.event());
        queue.add(new Acknowledged(published, era.get()));
    }

    /** How many acknowledged events are not in the ledger yet. */
    int backlog() {
        return backlog.events();
    }

    /** About how many bytes of memory they take. */
    long backlogBytes() {
        return backlog.bytes();
    }

    /** How often the ledger already held another event under the same id: always 0 unless the store was tampered with. */
    public long conflicts() {
        return conflicts.get();
    }

    private void run() {
        List<Acknowledged> batch = new ArrayList<>();
        try {
            while (open) {
                fill(batch);
                untilTaken("the ledger", batch, this::insertIntoLedger);
                List<Acknowledged> inserted = List.copyOf(batch);
                batch.clear();
                clearingIsFree.acquire();
                clearing.execute(() -> clear(inserted));
            }
        } catch (InterruptedException | RejectedExecutionException stopped) {
            open = false;
        }
    }

    private void clear(List<Acknowledged> inserted) {
        try {
            untilTaken("outboxes that are emptied", inserted, this::clearOutboxes);
            inserted.forEach(acknowledged -> backlog.remove(acknowledged.event()));
        } catch (InterruptedException stopped) {
            open = false;
        } finally {
            clearingIsFree.release();
        }
    }

    /** Looks whether it may before it looks whether it has forgotten: who has is allowed again only after that. */
    private boolean clearOutboxes(List<Acknowledged> batch) {
        if (!mayClear.getAsBoolean()) {
            return false;
        }
        outboxes(batch, era.get()).forEach((collection, cleared) -> cleared.clear(database.getCollection(collection)));
        return true;
    }

    private void untilTaken(String what, List<Acknowledged> batch, Predicate<List<Acknowledged>> write)
            throws InterruptedException {
        while (open) {
            try {
                if (write.test(batch)) {
                    return;
                }
            } catch (MongoException away) {
                log.warn("The store doesn't take {} ({}); trying again", what, away.toString());
            } catch (RuntimeException unexpected) {
                log.error("The store doesn't take {} of {} events; trying again", what, batch.size(), unexpected);
            }
            Thread.sleep(RETRY_MILLIS);
        }
        throw new InterruptedException("closed");
    }

    private void fill(List<Acknowledged> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            batch.add(queue.take());
        }
        long until = System.nanoTime() + properties.drainLinger().toNanos();
        while (batch.size() < properties.drainBatch()) {
            Acknowledged next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            batch.add(next);
        }
    }

    private Map<String, Outboxes> outboxes(List<Acknowledged> batch, int now) {
        Map<String, Outboxes> byCollection = new TreeMap<>();
        for (Acknowledged acknowledged : batch) {
            Published published = acknowledged.published();
            if (acknowledged.era() == now
                    && !conflicting.contains(published.event().subject())) {
                byCollection
                        .computeIfAbsent(published.collection(), collection -> new Outboxes())
                        .add(published);
            }
        }
        return byCollection;
    }

    private boolean insertIntoLedger(List<Acknowledged> batch) {
        Map<String, SealedEvent> byId = new TreeMap<>();
        batch.forEach(acknowledged -> byId.put(acknowledged.event().id(), acknowledged.event()));
        List<SealedEvent> events = List.copyOf(byId.values());
        try {
            database.getCollection("ledger")
                    .insertMany(
                            events.stream().map(SealedEvent::toLedger).toList(),
                            new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (!StoreErrors.isDuplicateKey(failure)) {
                throw failure;
            }
            List<SealedEvent> present = new ArrayList<>();
            for (BulkWriteError error : failure.getWriteErrors()) {
                present.add(events.get(error.getIndex()));
            }
            requireTheSame(present);
        }
        return true;
    }

    /** An id that the ledger has already is the same event published twice, or an alarm: then its outbox is kept. */
    private void requireTheSame(List<SealedEvent> present) {
        Map<String, String> hashes = new TreeMap<>();
        present.forEach(event -> hashes.put(event.id(), event.chainHash()));
        for (Document stored : database.getCollection("ledger")
                .find(new Document("_id", new Document("$in", List.copyOf(hashes.keySet()))))) {
            SealedEvent kept = SealedEvent.fromLedger(stored);
            if (!kept.chainHash().equals(hashes.get(kept.id()))) {
                conflicting.add(kept.subject());
                conflicts.incrementAndGet();
                log.error(
                        "ALARM: the ledger holds another event under the id {}: {} there, {} published",
                        kept.id(),
                        kept.chainHash(),
                        hashes.get(kept.id()));
            }
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        clearing.shutdownNow();
    }
}
