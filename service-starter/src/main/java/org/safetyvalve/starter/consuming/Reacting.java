package org.safetyvalve.starter.consuming;

import java.util.ArrayList;
import java.util.List;

/** The reactions to one poll's events: what is gathered is kept until {@link #doGathered}. */
final class Reacting {
    private final List<Reaction> immediate = new ArrayList<>();
    private final List<Gathered<?>> gathered = new ArrayList<>();

    private Reacting() {}

    /** Does nothing but what is done for one event after the other. */
    static Reacting oneByOne(List<Reaction> reactions) {
        Reacting reacting = new Reacting();
        reacting.immediate.addAll(reactions);
        return reacting;
    }

    /** Gathers what may be gathered. */
    static Reacting gathering(List<Reaction> reactions) {
        Reacting reacting = new Reacting();
        for (Reaction reaction : reactions) {
            if (reaction instanceof GatheredReaction<?> one) {
                reacting.gathered.add(new Gathered<>(one));
            } else {
                reacting.immediate.add(reaction);
            }
        }
        return reacting;
    }

    void on(ReceivedEvent event) {
        for (Reaction reaction : immediate) {
            if (wants(reaction, event)) {
                reaction.on(event);
            }
        }
        for (Gathered<?> one : gathered) {
            if (wants(one.reaction, event)) {
                one.add(event);
            }
        }
    }

    private static boolean wants(Reaction reaction, ReceivedEvent event) {
        return reaction.types().stream().anyMatch(event::is);
    }

    void doGathered() {
        gathered.forEach(Gathered::doAll);
    }

    private static final class Gathered<W> {
        private final GatheredReaction<W> reaction;
        private final List<W> works = new ArrayList<>();

        Gathered(GatheredReaction<W> reaction) {
            this.reaction = reaction;
        }

        void add(ReceivedEvent event) {
            works.addAll(reaction.asked(event));
        }

        void doAll() {
            if (!works.isEmpty()) {
                reaction.doAll(works);
            }
        }
    }
}
