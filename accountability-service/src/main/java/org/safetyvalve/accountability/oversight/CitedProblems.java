package org.safetyvalve.accountability.oversight;

import org.safetyvalve.starter.domain.Actor;

/** Which responsibility problems may be referred to before others (port). */
public interface CitedProblems {

    /**
     * Whether the actor may refer to a problem as one of this unit: one that the actor may see, that was fed back to the
     * unit, and that is none of corruption, which is for discipline inspection alone.
     */
    boolean mayBeNamed(String problem, String unit, Actor by);
}
