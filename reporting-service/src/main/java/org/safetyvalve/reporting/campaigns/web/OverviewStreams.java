package org.safetyvalve.reporting.campaigns.web;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.reporting.campaigns.Overview;
import org.safetyvalve.reporting.campaigns.messaging.CampaignProjection;
import org.safetyvalve.reporting.campaigns.store.CampaignReader;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.web.TooManyRequestsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushes a campaign's overview to those who watch it: at once, and after a change at most four times a second. What this
 * instance counted is seen at the next turn, what another one counted within two seconds. A campaign's figures are read
 * once a turn, however many watch.
 */
@Component
class OverviewStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OverviewStreams.class);
    private static final long TURN_MILLIS = 250;
    private static final int TURNS_WITHOUT_NEWS = 8;
    private static final long RETRY_SECONDS = 10;

    private final CampaignReader campaigns;
    private final StreamProperties properties;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean news = new AtomicBoolean();
    private @Nullable ScheduledExecutorService turning;
    private int turn;

    OverviewStreams(CampaignReader campaigns, ProjectionRunner projections, StreamProperties properties) {
        this.campaigns = campaigns;
        this.properties = properties;
        projections.onChange(CampaignProjection.NAME, () -> news.set(true));
    }

    private record Subject(String campaign, boolean discipline) {}

    /** One who watches; sent to by one thread at a time. */
    private final class Watch {
        private final Subject subject;
        private final SseEmitter emitter;
        private @Nullable Overview last;
        private long lastSent;

        private Watch(Subject subject) {
            this.subject = subject;
            this.emitter = new SseEmitter(properties.longest().toMillis());
            emitter.onCompletion(() -> watches.remove(this));
            emitter.onTimeout(emitter::complete);
            emitter.onError(gone -> watches.remove(this));
        }

        private synchronized void offer(Overview now) {
            if (last == null || !last.saysTheSameAs(now)) {
                last = now;
                send(SseEmitter.event().name("overview").data(now, MediaType.APPLICATION_JSON));
            }
        }

        private synchronized void beat() {
            if (System.nanoTime() - lastSent > properties.heartbeat().toNanos()) {
                send(SseEmitter.event().comment("alive"));
            }
        }

        private void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
                lastSent = System.nanoTime();
            } catch (IOException | IllegalStateException gone) {
                watches.remove(this);
                emitter.completeWithError(gone);
            }
        }
    }

    /**
     * Opens a stream that starts with the figures of now.
     *
     * @throws TooManyRequestsException when this instance holds as many as it may
     */
    SseEmitter open(String campaign, boolean discipline) {
        Watch watch = new Watch(new Subject(campaign, discipline));
        synchronized (watches) {
            if (watches.size() >= properties.most()) {
                throw new TooManyRequestsException("streams", RETRY_SECONDS);
            }
            watches.add(watch);
        }
        try {
            watch.offer(campaigns.overview(campaign, discipline));
        } catch (RuntimeException unreadable) {
            watches.remove(watch);
            throw unreadable;
        }
        return watch.emitter;
    }

    private void turn() {
        try {
            if (watches.isEmpty()) {
                return;
            }
            boolean changed = news.getAndSet(false);
            if (changed || ++turn % TURNS_WITHOUT_NEWS == 0) {
                watches.stream().map(watch -> watch.subject).distinct().forEach(this::push);
            }
            watches.forEach(Watch::beat);
        } catch (RuntimeException away) {
            news.set(true);
            log.warn("Overviews can't be read, their streams wait: {}", away.toString());
        }
    }

    private void push(Subject subject) {
        Overview now = campaigns.overview(subject.campaign(), subject.discipline());
        watches.stream().filter(watch -> watch.subject.equals(subject)).forEach(watch -> watch.offer(now));
    }

    @Override
    public synchronized void start() {
        if (turning == null) {
            turning = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "overview-streams");
                thread.setDaemon(true);
                return thread;
            });
            turning.scheduleWithFixedDelay(this::turn, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Streams end before the server waits for its requests to end. */
    @Override
    public synchronized void stop() {
        if (turning != null) {
            turning.shutdownNow();
            turning = null;
        }
        watches.forEach(watch -> watch.emitter.complete());
    }

    @Override
    public synchronized boolean isRunning() {
        return turning != null;
    }
}
