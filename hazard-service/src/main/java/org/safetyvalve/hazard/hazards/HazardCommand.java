package org.safetyvalve.hazard.hazards;

import java.util.List;

/** A command on a hazard that somebody gives. */
@FunctionalInterface
public interface HazardCommand {
    List<HazardEvent> on(Hazard hazard, Act act);
}
