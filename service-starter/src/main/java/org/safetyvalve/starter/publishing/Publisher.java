package org.safetyvalve.starter.publishing;

import java.util.List;
import java.util.function.BiConsumer;
import org.safetyvalve.starter.events.SealedEvent;

/** Where the one write hands over what it has stored. A port, so that the write can be tested on its own. */
public interface Publisher {

    /**
     * Takes an aggregate's unpublished events, as they stand in its outbox after a write. Returns at once; whatever is
     * not published, for whatever reason, stays in the outbox and is found by the sweeper.
     *
     * @param outbox all of the document's outbox, in order
     * @return whether they were taken; they may still be given up afterwards ({@link #onLeft})
     */
    boolean publish(String collection, String aggregateId, List<SealedEvent> outbox);

    /**
     * Takes the events of an aggregate's newest write without the rest of its outbox, when it has taken the event before
     * them; else leaves them there. Returns at once.
     *
     * @param events in order, without a gap
     * @return whether they were taken; they may still be given up afterwards ({@link #onLeft})
     */
    boolean publishNext(String collection, String aggregateId, List<SealedEvent> events);

    /**
     * Whom to tell that an aggregate has events in its outbox that this publisher took and has given up: its next write
     * should hand over all of it.
     *
     * @param listener gets the collection and the aggregate's id, on any thread, and returns at once
     */
    void onLeft(BiConsumer<String, String> listener);

    /** Waits until there is room for this many more events, or half of all when so many never fit. */
    void awaitRoom(int events) throws InterruptedException;

    /**
     * Waits until there is room for this many more events in the part of the memory that those have who bring many at once,
     * so that an import neither outruns the broker nor keeps the events of commands waiting behind its own. For more than
     * that part ever holds, until half of it is free: what does not fit then stays in the outboxes, for the sweeper.
     */
    void awaitRoomForMany(int events) throws InterruptedException;
}
