package org.safetyvalve.hazard.imports.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.starter.web.TooManyRequestsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushes how far imports have come to those who watch, as server-sent events (HTML Living Standard): at once, then after a
 * change at most twice a second, and for the last time at the end. It is read from the store, so that it does not matter which
 * instance works the sheet off; all that are watched are read by one query a turn. An event's id is the import's step: whoever
 * comes back with it as Last-Event-ID is told what came later. A listener takes no thread.
 */
@Component
class ImportStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ImportStreams.class);
    private static final long TURN_MILLIS = 500;
    private static final long RETRY_SECONDS = 10;

    private final ImportStore store;
    private final HazardProperties.Streams properties;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService turning;

    ImportStreams(ImportStore store, HazardProperties properties) {
        this.store = store;
        this.properties = properties.imports().streams();
    }

    /** One who watches; sent to by one thread at a time. */
    private final class Watch {
        private final String id;
        private final SseEmitter emitter;
        private long told;
        private long lastSent = System.nanoTime();

        private Watch(String id, long told) {
            this.id = id;
            this.told = told;
            this.emitter = new SseEmitter(properties.longest().toMillis());
            emitter.onCompletion(() -> watches.remove(this));
            emitter.onTimeout(emitter::complete);
            emitter.onError(gone -> watches.remove(this));
        }

        private synchronized void tell(SheetImport sheet) {
            if (sheet.step() > told) {
                told = sheet.step();
                send(SseEmitter.event()
                        .id(String.valueOf(told))
                        .name("progress")
                        .data(ImportDetails.of(sheet), MediaType.APPLICATION_JSON));
            }
            if (sheet.progress().state().isEnd()) {
                watches.remove(this);
                emitter.complete();
            }
        }

        private synchronized void beat() {
            if (System.nanoTime() - lastSent > properties.heartbeat().toNanos()) {
                sayAlive();
            }
        }

        private synchronized void sayAlive() {
            send(SseEmitter.event().comment("alive"));
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
     * Opens a stream that starts with how far the import is; with a sign of life if the reader knows that already, because the
     * answer begins with what is sent first.
     *
     * @param lastEventId what the reader was told last, or null; one that is not ours counts for nothing
     * @return empty when the import has ended and the reader knows it: there is nothing to come back for
     * @throws TooManyRequestsException when this instance holds as many as it may
     */
    Optional<SseEmitter> open(SheetImport sheet, @Nullable String lastEventId) {
        long last = step(lastEventId);
        long told = last > sheet.step() ? 0 : last;
        if (sheet.progress().state().isEnd() && told == sheet.step()) {
            return Optional.empty();
        }
        Watch watch = new Watch(sheet.id(), told);
        synchronized (watches) {
            if (watches.size() >= properties.most()) {
                throw new TooManyRequestsException("streams", RETRY_SECONDS);
            }
            watches.add(watch);
        }
        if (told < sheet.step()) {
            watch.tell(sheet);
        } else {
            watch.sayAlive();
        }
        return Optional.of(watch.emitter);
    }

    private static long step(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,18}") ? Long.parseLong(lastEventId) : 0;
    }

    private void turn() {
        try {
            Set<String> watched = watches.stream().map(watch -> watch.id).collect(Collectors.toSet());
            if (!watched.isEmpty()) {
                store.find(watched)
                        .forEach(sheet -> watches.stream()
                                .filter(watch -> watch.id.equals(sheet.id()))
                                .forEach(watch -> watch.tell(sheet)));
                watches.forEach(Watch::beat);
            }
        } catch (RuntimeException away) {
            log.warn("Imports can't be read, their streams wait: {}", away.toString());
        }
    }

    @Override
    public synchronized void start() {
        if (turning == null) {
            turning = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "import-streams");
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
