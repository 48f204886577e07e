package org.safetyvalve.starter.publishing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops live publishing on all instances while the ledger is sent again, so that no new event overtakes an old one.
 * Each instance looks at the fence every second and notes that it has seen it; one that hasn't been able to look for
 * {@link #BLIND_AFTER} stops by itself, so that an instance whose note is older than that is known to have stopped.
 */
public final class PublishingFence implements AutoCloseable {
    /** An instance that can't see the fence for this long publishes nothing. */
    public static final Duration BLIND_AFTER = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(PublishingFence.class);
    private static final String FENCE = "publishing-fence";

    private final MongoDatabase database;
    private final String instance = UUID.randomUUID().toString();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "publishing-fence");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long lookedAt = System.nanoTime();
    private volatile @Nullable String raised;

    public PublishingFence(MongoDatabase database) {
        this.database = database;
        looking.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /** Whether this instance must not publish now. */
    public boolean isRaised() {
        return raised != null || System.nanoTime() - lookedAt > BLIND_AFTER.toNanos();
    }

    /**
     * Raises the fence and waits until every instance has stopped publishing.
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
        long blindAt = System.nanoTime() + BLIND_AFTER.toNanos();
        while (!allHaveSeen(token) && System.nanoTime() < blindAt) {
            Thread.sleep(200);
        }
        return token;
    }

    void lower(String token) {
        database.getCollection("control")
                .updateOne(
                        new Document("_id", FENCE).append("token", token),
                        new Document("$unset", new Document("token", "")));
    }

    private boolean allHaveSeen(String token) {
        Date live = new Date(System.currentTimeMillis() - 2 * BLIND_AFTER.toMillis());
        for (Document seen : database.getCollection("instances").find()) {
            Date at = seen.getDate("at");
            if (at != null && at.after(live) && !token.equals(seen.getString("fence"))) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        try {
            Document fence = database.getCollection("control")
                    .find(new Document("_id", FENCE))
                    .first();
            String token = fence == null ? null : fence.getString("token");
            raised = token;
            database.getCollection("instances")
                    .updateOne(
                            new Document("_id", instance),
                            new Document(
                                    "$set", new Document("fence", token == null ? "" : token).append("at", new Date())),
                            new UpdateOptions().upsert(true));
            lookedAt = System.nanoTime();
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
