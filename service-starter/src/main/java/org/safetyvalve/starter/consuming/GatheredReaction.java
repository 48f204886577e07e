package org.safetyvalve.starter.consuming;

import java.util.List;

/**
 * A reaction to many events that writes for nearly each of them: what the events of a poll ask for is gathered and done at once, because
 * with a write for each they would come faster than they are reacted to. What is done for one must not depend on what is done for
 * another.
 *
 * @param <W> what an event may ask for
 */
public interface GatheredReaction<W> extends Reaction {

    /** What the event asks for; writes nothing. Called, and fails, as {@link Reaction#on} does. */
    List<W> asked(ReceivedEvent event);

    /**
     * Does what events asked for, a subject's in their order, each once however often it comes.
     *
     * @throws RuntimeException as {@link Reaction#on}. One that is final is of one event, nobody knows which: the poll's events are then
     *     reacted to one by one
     */
    void doAll(List<W> works);

    @Override
    default void on(ReceivedEvent event) {
        List<W> works = asked(event);
        if (!works.isEmpty()) {
            doAll(works);
        }
    }
}
