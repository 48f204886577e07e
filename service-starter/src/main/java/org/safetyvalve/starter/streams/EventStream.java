package org.safetyvalve.starter.streams;

import java.io.IOException;
import java.time.Duration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What one reader is sent. A subclass says what, in synchronized methods: one thread at a time sends. */
public abstract class EventStream {
    private final SseEmitter emitter;
    private Runnable leaving = () -> {};
    private long lastSent = System.nanoTime();

    /** @param longest when it is ended, if nothing else has ended it; a page opens it again by itself */
    protected EventStream(Duration longest) {
        this.emitter = new SseEmitter(longest.toMillis());
    }

    /** What the reader's request is answered with. */
    public final SseEmitter emitter() {
        return emitter;
    }

    /** Sends to the reader; to one who has gone, nothing any more. */
    protected final synchronized void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
            lastSent = System.nanoTime();
        } catch (IOException | IllegalStateException gone) {
            leaving.run();
            emitter.completeWithError(gone);
        }
    }

    protected final void sayAlive() {
        send(SseEmitter.event().comment("alive"));
    }

    /** There is nothing more to tell. */
    protected final void end() {
        leaving.run();
        emitter.complete();
    }

    final synchronized void beat(Duration heartbeat) {
        if (System.nanoTime() - lastSent > heartbeat.toNanos()) {
            sayAlive();
        }
    }

    /** What happens when it ends, whoever ends it. */
    final void onLeaving(Runnable leave) {
        leaving = leave;
        emitter.onCompletion(leave);
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> leave.run());
    }
}
