package org.safetyvalve.starter.publishing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.events.SealedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes events, per aggregate one after the other: an event is handed to the producer only when the one before it
 * has been acknowledged, across all commands of this instance. (An idempotent producer whose batch expires would put
 * the next event first.) What was acknowledged is remembered and not sent again.
 *
 * <p>One thread owns all of the state; callers and the producer's callbacks only put steps into its queue. A failure
 * drops the aggregate's waiting events: they are still in the outbox, where the sweeper finds them.
 */
public final class EventPublisher implements Publisher, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);

    /** Many at once may fill an eighth of the memory: the rest is for commands, which do not wait for room. */
    private static final int SHARE_OF_MANY = 8;

    private static final Duration FORGETS_WITHIN = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final LedgerDrain drain;
    private final PublishingFence fence;
    private final PublishingProperties properties;
    private final int shortenAt;
    private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private final Map<String, Lane> lanes = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Long> restingUntil = new HashMap<>();
    private final Backlog backlog = new Backlog();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Thread thread;
    private volatile BiConsumer<String, String> left = (collection, aggregateId) -> {};
    private volatile boolean open = true;

    /** @param shortenAt an outbox of this size, half its bound, is shortened when it is never found unchanged */
    public EventPublisher(
            Producer<byte[], byte[]> producer,
            LedgerDrain drain,
            PublishingFence fence,
            PublishingProperties properties,
            int shortenAt) {
        this.producer = producer;
        this.drain = drain;
        this.fence = fence;
        this.properties = properties;
        this.shortenAt = shortenAt;
        fence.stoppedWhen(() -> inFlight.get() == 0 && drain.backlog() == 0);
        fence.forgetsBy(this::hasForgottenWhatWasAcknowledged);
        drain.clearsWhile(() -> !fence.isBlind());
        this.thread = new Thread(this::run, "publisher");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** What this instance knows of one aggregate's publishing. Touched by the publisher's thread only. */
    private static final class Lane {
        final String collection;
        final String aggregateId;
        final Deque<SealedEvent> waiting = new ArrayDeque<>();
        long taken;
        long acknowledged;
        boolean inFlight;
        boolean shorten;

        Lane(String collection, String aggregateId) {
            this.collection = collection;
            this.aggregateId = aggregateId;
        }

        boolean idle() {
            return !inFlight && waiting.isEmpty();
        }
    }

    @Override
    public boolean publish(String collection, String aggregateId, List<SealedEvent> outbox) {
        return accept(outbox, () -> take(lane(collection, aggregateId), outbox));
    }

    @Override
    public boolean publishNext(String collection, String aggregateId, List<SealedEvent> events) {
        return accept(events, () -> takeNext(collection, aggregateId, events));
    }

    @Override
    public void onLeft(BiConsumer<String, String> listener) {
        left = listener;
    }

    private boolean accept(List<SealedEvent> events, Runnable take) {
        if (events.isEmpty()) {
            return true;
        }
        if (fence.isRaised() || !hasRoomFor(1, 1)) {
            return false;
        }
        events.forEach(backlog::add);
        steps.add(take);
        return true;
    }

    @Override
    public void awaitRoom(int events) throws InterruptedException {
        awaitRoom(events, 1);
    }

    @Override
    public void awaitRoomForMany(int events) throws InterruptedException {
        awaitRoom(events, SHARE_OF_MANY);
    }

    /** Who brings more than will ever fit waits for half of the part: while others publish all of it is never free. */
    private void awaitRoom(int events, int share) throws InterruptedException {
        int part = properties.backlog() / share;
        int needed = events <= part ? events : part / 2;
        while (open && backlog() > 0 && !hasRoomFor(needed, share)) {
            Thread.sleep(5);
        }
    }

    /** How many events wait in memory for the broker or for the ledger. */
    public int backlog() {
        return backlog.events() + drain.backlog();
    }

    /** About how many bytes of memory they take. */
    public long backlogBytes() {
        return backlog.bytes() + drain.backlogBytes();
    }

    private boolean hasRoomFor(int events, int share) {
        return backlog() + events <= properties.backlog() / share
                && backlogBytes() < properties.backlogBytes().toBytes() / share;
    }

    private void run() {
        while (open) {
            try {
                steps.take().run();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unexpected) {
                log.error("A step of publishing failed; the sweeper takes over what it left", unexpected);
            }
        }
    }

    private Lane lane(String collection, String aggregateId) {
        return lanes.computeIfAbsent(collection + '/' + aggregateId, key -> new Lane(collection, aggregateId));
    }

    private void takeNext(String collection, String aggregateId, List<SealedEvent> events) {
        Lane lane = lanes.get(collection + '/' + aggregateId);
        if (lane != null && lane.taken + 1 == events.get(0).sequence()) {
            take(lane, events);
        } else {
            events.forEach(backlog::remove);
            left.accept(collection, aggregateId);
        }
    }

    private void take(Lane lane, List<SealedEvent> outbox) {
        lane.shorten = outbox.size() >= shortenAt;
        SealedEvent newest = outbox.get(outbox.size() - 1);
        for (SealedEvent event : outbox) {
            if (event.sequence() > lane.taken) {
                lane.waiting.add(event);
                lane.taken = event.sequence();
            } else {
                backlog.remove(event);
            }
        }
        if (lane.idle() && newest.sequence() <= lane.acknowledged) {
            outbox.forEach(event ->
                    drain.add(new LedgerDrain.Published(lane.collection, event, event.equals(newest), lane.shorten)));
        }
        sendNext(lane);
        forgetTheLongestUnused();
    }

    private void sendNext(Lane lane) {
        if (lane.inFlight) {
            return;
        }
        SealedEvent next = lane.waiting.peek();
        if (next == null) {
            return;
        }
        // Counted before the fence is looked at: whoever raises it sees either the event in flight or no event at all.
        inFlight.incrementAndGet();
        if (fence.isRaised() || isResting(next.topic())) {
            inFlight.decrementAndGet();
            drop(lane);
            return;
        }
        lane.inFlight = true;
        try {
            producer.send(Records.of(next), (metadata, failure) -> steps.add(() -> answered(lane, next, failure)));
        } catch (RuntimeException refused) {
            answered(lane, next, refused);
        }
    }

    private void answered(Lane lane, SealedEvent event, @Nullable Exception failure) {
        lane.inFlight = false;
        if (failure == null) {
            lane.waiting.remove();
            backlog.remove(event);
            lane.acknowledged = event.sequence();
            drain.add(new LedgerDrain.Published(lane.collection, event, lane.waiting.isEmpty(), lane.shorten));
        } else {
            log.warn("Publishing {} failed ({}); it waits in its outbox", event.id(), failure.toString());
            if (failure instanceof RetriableException) {
                restingUntil.put(
                        event.topic(), System.nanoTime() + properties.maxBlock().toNanos());
            }
            drop(lane);
        }
        inFlight.decrementAndGet();
        sendNext(lane);
    }

    /** A topic that could not be reached is left alone for as long as an attempt may block this thread. */
    private boolean isResting(String topic) {
        Long until = restingUntil.get(topic);
        return until != null && System.nanoTime() - until < 0;
    }

    private void drop(Lane lane) {
        lane.waiting.forEach(backlog::remove);
        lane.waiting.clear();
        lane.taken = lane.acknowledged;
        left.accept(lane.collection, lane.aggregateId);
    }

    /** On the publisher's thread, so that it is over before anything else is done with what was acknowledged. */
    private boolean hasForgottenWhatWasAcknowledged() {
        CompletableFuture<Boolean> forgotten = new CompletableFuture<>();
        steps.add(() -> forgotten.complete(forget()));
        try {
            return forgotten.get(FORGETS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException busy) {
            return false;
        }
    }

    /** What is still in flight is waited for: the next look asks again. */
    private boolean forget() {
        if (inFlight.get() > 0) {
            return false;
        }
        if (!lanes.isEmpty()) {
            log.warn("This instance was taken for dead: what it had acknowledged is sent again from the outboxes");
        }
        lanes.clear();
        drain.forget();
        return true;
    }

    private void forgetTheLongestUnused() {
        if (lanes.size() <= properties.remembered()) {
            return;
        }
        Iterator<Lane> oldestFirst = lanes.values().iterator();
        while (lanes.size() > properties.remembered() && oldestFirst.hasNext()) {
            if (!oldestFirst.next().idle()) {
                return;
            }
            oldestFirst.remove();
        }
    }

    /** Stops taking events; what is in flight is left to the sweeper of whoever runs next. */
    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
