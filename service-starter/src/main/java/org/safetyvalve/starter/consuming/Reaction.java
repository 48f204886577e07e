package org.safetyvalve.starter.consuming;

import java.util.Set;
import org.safetyvalve.contracts.EventBody;

/**
 * What a service does about an event: a command of its own whose key is the event's id ({@link
 * EventCommands#of}), so that doing it again does nothing.
 */
public interface Reaction {

    /** The types it wants; the others pass. */
    Set<Class<? extends EventBody>> types();

    /**
     * Reacts. Called in the order of the subject's sequence, at least once.
     *
     * @throws org.safetyvalve.starter.domain.Refusal when a rule forbids it for good: the event becomes a dead letter
     * @throws UnreadableRecordException likewise, when the body is not what the contract says
     * @throws org.safetyvalve.starter.write.AbsentException likewise, when it speaks of what is not there; and when its
     *     command's id is taken, its key was used for something else, or its event is too large
     * @throws RuntimeException any other: the batch is tried again, for ever
     */
    void on(ReceivedEvent event);
}
