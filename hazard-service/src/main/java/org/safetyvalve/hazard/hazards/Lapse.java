package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safetyvalve.starter.deadlines.Deadline;

/** What follows from a deadline that has passed. Nobody does it, and it happens once: the clock is then no longer open. */
final class Lapse {

    private Lapse() {}

    /** The events that follow from every deadline passed at that instant, earliest deadline first. */
    static List<HazardEvent> by(Instant at, HazardState state, Act act) {
        List<HazardEvent> events = new ArrayList<>();
        HazardState reached = state;
        for (List<Map.Entry<Duty, Deadline>> passed = passed(reached, at);
                !passed.isEmpty();
                passed = passed(reached, at)) {
            HazardEvent event = lapse(passed.get(0).getKey(), passed.get(0).getValue(), reached, act);
            reached = event.foldInto(reached);
            events.add(event);
        }
        return events;
    }

    static List<Map.Entry<Duty, Deadline>> passed(HazardState state, Instant at) {
        return state.owed().entrySet().stream()
                .filter(duty -> duty.getValue().isOverdue(at) && !state.isHeldBack(duty.getKey()))
                .sorted(Comparator.comparing(duty -> duty.getValue().at()))
                .toList();
    }

    private static HazardEvent lapse(Duty duty, Deadline deadline, HazardState state, Act act) {
        Stamp stamp =
                new Stamp(new Signatory("system:deadlines", state.department(), "system"), deadline.at(), act.now());
        return switch (duty) {
            case ACCEPT -> new ResponsibilityEvent.ResponsibilityAccepted(stamp, true);
            case RECTIFY -> new RectificationEvent.RectificationOverdue(stamp, deadline);
            case DECIDE_SEAL -> {
                HazardState.InterimControl seal = seal(state);
                yield new SupervisionEvent.InterimControlDueSoon(
                        stamp, seal.measure(), seal.orderedBy().organisation(), seal.term());
            }
            case LIFT_SEAL -> {
                HazardState.InterimControl seal = seal(state);
                yield new SupervisionEvent.InterimControlOverdue(
                        stamp, seal.measure(), seal.orderedBy().organisation(), deadline);
            }
            case CLASSIFY, ASSIGN, DESIGNATE, PUBLISH_LISTING, DECIDE_EXTENSION, VERIFY ->
                new ConclusionEvent.DeadlineMissed(stamp, duty, deadline);
        };
    }

    private static HazardState.InterimControl seal(HazardState state) {
        return Objects.requireNonNull(state.interimControl(), "a seal's term runs while it is there");
    }
}
