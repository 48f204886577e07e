package org.safetyvalve.starter.publishing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops live publishing on all instances while the ledger is sent again, so that no new event overtakes an old one.
 * Each instance looks at the fence every second and notes that it has stopped: that nothing of it is in flight and that
 * all it had acknowledged is in the ledger. One that hasn't been able to look for ten seconds stops by itself.
 */
public final class PublishingFence implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration BLIND_AFTER = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(PublishingFence.class);
    private static final String FENCE = "publishing-fence";

    private final MongoDatabase database;
    private final Duration blindAfter;
    private final Duration deadAfter;
    private final String instance = UUID.randomUUID().toString();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "publishing-fence");
        thread.setDaemon(true);
        return thread;
    });
    private volatile BooleanSupplier stopped = () -> true;
    private volatile long lookedAt;
    private volatile @Nullable String raised;

    /** @param deliveryTimeout how long an event can be in flight at most */
    public PublishingFence(MongoDatabase database, Duration deliveryTimeout) {
        this(database, deliveryTimeout, LOOK_EVERY, BLIND_AFTER);
    }

    /** @param blindAfter an instance that can't see the fence for this long publishes nothing */
    PublishingFence(MongoDatabase database, Duration deliveryTimeout, Duration lookEvery, Duration blindAfter) {
        this.database = database;
        this.blindAfter = blindAfter;
        this.deadAfter = blindAfter.plus(deliveryTimeout);
        this.lookedAt = System.nanoTime() - blindAfter.toNanos() - 1;
        looking.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether this instance must not publish now: the fence is up, or it can't be seen. */
    public boolean isRaised() {
        return raised != null || System.nanoTime() - lookedAt > blindAfter.toNanos();
    }

    /** Says how to know that this instance, which takes up nothing behind the fence, has nothing under way either. */
    void stoppedWhen(BooleanSupplier nothingUnderWay) {
        stopped = nothingUnderWay;
    }

    /**
     * Raises the fence and waits until every instance has stopped publishing. An instance that doesn't say so is dead,
     * or blind, by the time that is waited at most.
     *
     * @return what {@link #lower} needs
     */
    String raise() throws InterruptedException {
        String token = UUID.randomUUID().toString();
        database.getCollection("control")
                .updateOne(
                        new Document("_id", FENCE),
                        new Document("$set", new Document("token", token)),
                        new UpdateOptions().upsert(true));
        long start = System.nanoTime();
        Map<String, Date> running = stillRunning(token);
        Map<String, Date> atFirst = running;
        while (!running.isEmpty() && System.nanoTime() - start < deadAfter.toNanos()) {
            Thread.sleep(100);
            running = stillRunning(token);
        }
        running.forEach((dead, at) -> {
            if (at.equals(atFirst.get(dead))) {
                database.getCollection("instances").deleteOne(new Document("_id", dead));
            }
        });
        return token;
    }

    void lower(String token) {
        database.getCollection("control")
                .updateOne(
                        new Document("_id", FENCE).append("token", token),
                        new Document("$unset", new Document("token", "")));
    }

    private Map<String, Date> stillRunning(String token) {
        Map<String, Date> running = new HashMap<>();
        for (Document note : database.getCollection("instances").find()) {
            if (!token.equals(note.getString("fence"))) {
                running.put(note.getString("_id"), note.getDate("at"));
            }
        }
        return running;
    }

    private void look() {
        try {
            long now = System.nanoTime();
            Document fence = database.getCollection("control")
                    .find(new Document("_id", FENCE))
                    .first();
            String token = fence == null ? null : fence.getString("token");
            if (token != null && !token.equals(raised)) {
                log.warn("Live publishing is fenced until the whole ledger has been published again");
            }
            raised = token;
            String note = token != null && stopped.getAsBoolean() ? token : "";
            database.getCollection("instances")
                    .updateOne(
                            new Document("_id", instance),
                            new Document("$set", new Document("fence", note).append("at", new Date())),
                            new UpdateOptions().upsert(true));
            lookedAt = now;
        } catch (MongoException away) {
            log.debug("Can't see the fence: {}", away.toString());
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        try {
            database.getCollection("instances").deleteOne(new Document("_id", instance));
        } catch (MongoException away) {
            log.debug("Can't take back this instance's note: {}", away.toString());
        }
    }
}
