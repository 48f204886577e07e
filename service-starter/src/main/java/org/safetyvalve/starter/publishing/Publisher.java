package org.safetyvalve.starter.publishing;

import java.util.List;
import org.safetyvalve.starter.events.SealedEvent;

/** Where the one write hands over what it has stored. A port, so that the write can be tested on its own. */
public interface Publisher {

    /**
     * Takes an aggregate's unpublished events, as they stand in its outbox after a write. Returns at once; whatever is
     * not published, for whatever reason, stays in the outbox and is found by the sweeper.
     *
     * @param outbox all of the document's outbox, in order
     */
    void publish(String collection, String aggregateId, List<SealedEvent> outbox);

    /** Waits until there is room for this many more events, so that an import does not outrun the broker. */
    void awaitRoom(int events) throws InterruptedException;
}
