package org.safetyvalve.accountability.keysupervisions;

import org.safetyvalve.starter.domain.Actor;

/** Which responsibility problems a supervision has found (port). */
public interface FoundProblems {

    /** Whether there is such a problem, found under this supervision, that the actor may see. */
    boolean isFoundUnder(String supervision, String problem, Actor by);
}
