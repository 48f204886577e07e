package org.safetyvalve.accountability.cases;

import org.jspecify.annotations.Nullable;

/** What cases ask about accidents (port). */
@FunctionalInterface
public interface AccidentsOfHazards {

    /** An accident that is known to have arisen from this hazard, or is just being recorded, or null. */
    @Nullable
    String arisenFrom(String hazard);
}
