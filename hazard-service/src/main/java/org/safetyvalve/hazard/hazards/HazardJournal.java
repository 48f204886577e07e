package org.safetyvalve.hazard.hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A hazard's events as they come about one command after another, before they are stored: for a history told at once. */
public final class HazardJournal {
    private final String id;
    private final HazardClock clock;
    private final List<HazardEvent> events = new ArrayList<>();
    private HazardState state;

    /** Begins with the events of finding it. */
    public HazardJournal(String id, HazardClock clock, List<HazardEvent> found) {
        this.id = id;
        this.clock = clock;
        this.state = HazardEvent.fold(null, found.get(0));
        this.events.add(found.get(0));
        found.stream().skip(1).forEach(this::append);
    }

    /** The command on the state reached so far; refused by the same rules as any. */
    public HazardJournal then(Function<Hazard, List<HazardEvent>> command) {
        command.apply(new Hazard(id, state, clock)).forEach(this::append);
        return this;
    }

    public String id() {
        return id;
    }

    public HazardState state() {
        return state;
    }

    public List<HazardEvent> events() {
        return List.copyOf(events);
    }

    private void append(HazardEvent event) {
        state = event.foldInto(state);
        events.add(event);
    }
}
