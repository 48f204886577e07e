package org.safetyvalve.starter.streams;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.web.TooManyRequestsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The streams that this instance holds open. What is new is looked for in turns, by one thread for all who watch: a reader takes no thread.
 * A turn that fails is followed by the next one.
 */
public abstract class EventStreams<S extends EventStream> implements SmartLifecycle {
    private static final long RETRY_SECONDS = 10;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Set<S> watching = ConcurrentHashMap.newKeySet();
    private final String name;
    private final Duration turn;
    private final int most;
    private final Duration heartbeat;
    private @Nullable ScheduledExecutorService turning;

    /**
     * @param name of the thread
     * @param turn from the end of one turn to the next
     * @param most how many may be open
     * @param heartbeat how often a stream says that it is alive when nothing changes
     */
    protected EventStreams(String name, Duration turn, int most, Duration heartbeat) {
        this.name = name;
        this.turn = turn;
        this.most = most;
        this.heartbeat = heartbeat;
    }

    /** Tells those who watch what is new. Asked in turns, while there are any. */
    protected abstract void tell(Set<S> watching);

    /**
     * Takes a stream in: from now on it has its turns.
     *
     * @throws TooManyRequestsException when this instance holds as many as it may
     */
    protected final void admit(S stream) {
        synchronized (watching) {
            if (watching.size() >= most) {
                throw new TooManyRequestsException("streams", RETRY_SECONDS);
            }
            stream.onLeaving(() -> watching.remove(stream));
            watching.add(stream);
        }
    }

    /** Gives up one that could not begin. */
    protected final void dismiss(S stream) {
        watching.remove(stream);
    }

    private void takeTurn() {
        if (watching.isEmpty()) {
            return;
        }
        try {
            tell(Collections.unmodifiableSet(watching));
            watching.forEach(stream -> stream.beat(heartbeat));
        } catch (RuntimeException away) {
            log.warn("What is new can't be read, {} wait: {}", name, away.toString());
        }
    }

    @Override
    public synchronized void start() {
        if (turning == null) {
            turning = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            });
            turning.scheduleWithFixedDelay(this::takeTurn, turn.toMillis(), turn.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Streams end before the server waits for its requests to end. */
    @Override
    public synchronized void stop() {
        if (turning != null) {
            turning.shutdownNow();
            turning = null;
        }
        watching.forEach(EventStream::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return turning != null;
    }
}
