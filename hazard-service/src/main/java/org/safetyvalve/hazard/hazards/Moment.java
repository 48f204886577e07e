package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import org.safetyvalve.starter.deadlines.Deadline;

/** A hazard at the moment of an act, with every deadline decided that had passed by then. */
record Moment(String id, HazardState state, HazardClock clock, Act act) {

    Stamp stamp() {
        return act.stamp();
    }

    Instant at() {
        return act.at();
    }

    Deadline start(Duty duty) {
        return clock.start(duty, act.at());
    }

    Deadline start(TimeLimit limit) {
        return clock.start(limit, act.at());
    }
}
