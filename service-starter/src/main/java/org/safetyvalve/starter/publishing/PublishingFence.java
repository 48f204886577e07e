package org.safetyvalve.starter.publishing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
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
 * Stops live publishing on all instances while the ledger is sent again, so that no new event overtakes an old one and none
 * that the old broker had acknowledged is left out.
 *
 * <p>Each instance has a note in the store. Every second it touches the note, then looks at the fence; when that is up and
 * nothing of it is under way (nothing in flight, all it had acknowledged in the ledger and out of the outboxes), it says so
 * in the note. One that hasn't been able to do this for ten seconds is blind: it publishes nothing and clears no outbox.
 *
 * <p>The ledger is read when every instance has stopped or is dead. What can come between:
 *
 * <ul>
 *   <li>An instance that lives can't get its acknowledged events into the ledger. Its note is touched and does not say that it
 *       has stopped: the order is refused, and the fence stays up.
 *   <li>An instance that can't reach the store has acknowledged events in memory. Its note is not touched for as long as it
 *       takes to become blind and to have nothing in flight any more, and is taken away, on condition that it is still
 *       untouched. Either the note was touched first, and the order is refused; or the instance finds its note gone, and
 *       forgets what was acknowledged before it publishes or clears anything: its outboxes are sent again.
 *   <li>Its answer from the ledger comes late. An outbox is cleared only when the instance is not blind after that
 *       answer. Then its note was touched less than ten seconds ago, so the ledger has not been read since: what was
 *       cleared is in what will be read, however late the clearing itself arrives.
 *   <li>It dies after it had an event acknowledged: the event is in its outbox, which whoever sweeps it sends.
 *   <li>An instance starts meanwhile. It notes that it is there before it looks: either it is waited for, or it finds the
 *       fence up.
 *   <li>A second order comes: notes that speak of the first order are of no use to it, and the first can't lower the
 *       fence of the second.
 * </ul>
 *
 * <p>Not covered: a process that stands still for longer than {@code blindAfter} and the time that an event can be in flight,
 * between its look at the fence and handing an event to the producer. That event may overtake older ones.
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
    private volatile BooleanSupplier forgotten = () -> true;
    private volatile long lookedAt;
    private volatile @Nullable String raised;
    private volatile boolean closed;

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
        return raised != null || isBlind();
    }

    /** Whether the ledger may have been read, and this instance taken for dead, without its knowing. */
    boolean isBlind() {
        return closed || System.nanoTime() - lookedAt > blindAfter.toNanos();
    }

    /** Says how to know that this instance, which takes up nothing behind the fence, has nothing under way either. */
    void stoppedWhen(BooleanSupplier nothingUnderWay) {
        stopped = nothingUnderWay;
    }

    /** Says what to do when this instance was taken for dead: until it answers true the instance stays blind. */
    void forgetsBy(BooleanSupplier forgettingWhatWasAcknowledged) {
        forgotten = forgettingWhatWasAcknowledged;
    }

    /**
     * Raises the fence and waits until every instance has stopped publishing. One that has not been heard of for as long as
     * it takes to become blind, and for what it sent to be answered, is dead, or will know that it was taken for dead.
     *
     * @return what {@link #lower} needs
     * @throws StillPublishingException when an instance lives and has not stopped in that time: the fence stays up
     */
    String raise() throws InterruptedException {
        String token = UUID.randomUUID().toString();
        database.getCollection("control")
                .updateOne(
                        new Document("_id", FENCE),
                        new Document("$set", new Document("token", token)),
                        new UpdateOptions().upsert(true));
        Map<String, Date> running = stillRunning(token);
        Map<String, Date> atFirst = running;
        long start = System.nanoTime();
        while (!running.isEmpty() && System.nanoTime() - start < deadAfter.toNanos()) {
            Thread.sleep(100);
            running = stillRunning(token);
        }
        for (String other : running.keySet()) {
            if (!isTakenForDead(other, atFirst.get(other))) {
                throw new StillPublishingException(other);
            }
        }
        return token;
    }

    private boolean isTakenForDead(String other, @Nullable Date untouchedSince) {
        return untouchedSince != null
                && notes().deleteOne(new Document("_id", other).append("at", untouchedSince))
                                .getDeletedCount()
                        == 1;
    }

    void lower(String token) {
        database.getCollection("control")
                .updateOne(
                        new Document("_id", FENCE).append("token", token),
                        new Document("$unset", new Document("token", "")));
    }

    private MongoCollection<Document> notes() {
        return database.getCollection("instances");
    }

    private Map<String, Date> stillRunning(String token) {
        Map<String, Date> running = new HashMap<>();
        for (Document note : notes().find()) {
            if (!token.equals(note.getString("fence"))) {
                running.put(note.getString("_id"), note.getDate("at"));
            }
        }
        return running;
    }

    /** Touches the note and then looks. */
    private void look() {
        try {
            long now = System.nanoTime();
            if (!touchNote(new Document("at", new Date()))) {
                if (!forgotten.getAsBoolean()) {
                    return;
                }
                notes().insertOne(new Document("_id", instance)
                        .append("fence", "")
                        .append("at", new Date()));
            }
            Document fence = database.getCollection("control")
                    .find(new Document("_id", FENCE))
                    .first();
            String token = fence == null ? null : fence.getString("token");
            if (token != null && !token.equals(raised)) {
                log.warn("Live publishing is fenced until the whole ledger has been published again");
            }
            raised = token;
            if (token != null && stopped.getAsBoolean()) {
                touchNote(new Document("fence", token));
            }
            lookedAt = now;
        } catch (MongoException away) {
            log.debug("Can't see the fence: {}", away.toString());
        } catch (RuntimeException unexpected) {
            log.error("Can't look at the fence", unexpected);
        }
    }

    /** Whether there is a note of this instance: there is none when it has just started, or was taken for dead. */
    private boolean touchNote(Document change) {
        return notes().updateOne(new Document("_id", instance), new Document("$set", change))
                        .getMatchedCount()
                == 1;
    }

    /** From the moment that nobody waits for this instance it clears nothing. */
    @Override
    public void close() {
        closed = true;
        looking.shutdownNow();
        try {
            notes().deleteOne(new Document("_id", instance));
        } catch (MongoException away) {
            log.debug("Can't take back this instance's note: {}", away.toString());
        }
    }
}
