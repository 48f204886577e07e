package org.safetyvalve.console.hazards;

import java.util.List;
import java.util.Map;

/**
 * How far a hazard has come, as a line of steps. What a state means for the line is the lifecycle's order; a major hazard has two steps
 * more.
 *
 * @param step the step's name
 * @param place done, here, or ahead
 */
public record Track(String step, String place) {

    private static final List<String> GENERAL =
            List.of("FOUND", "CLASSIFIED", "ASSIGNED", "RECTIFYING", "COMPLETION_CLAIMED", "VERIFIED", "CLOSED");
    private static final List<String> MAJOR = List.of(
            "FOUND",
            "CLASSIFIED",
            "ASSIGNED",
            "LISTED",
            "RECTIFYING",
            "COMPLETION_CLAIMED",
            "VERIFIED",
            "DELISTED",
            "CLOSED");
    private static final Map<String, String> BESIDE =
            Map.of("RETURNED", "ASSIGNED", "DISPUTED", "ASSIGNED", "DESIGNATED", "ASSIGNED", "REOPENED", "CLASSIFIED");

    /** The line of this hazard; empty for one that left it (rejected or merged). */
    static List<Track> of(Hazard hazard) {
        List<String> steps = hazard.isMajor() ? MAJOR : GENERAL;
        int here = steps.indexOf(BESIDE.getOrDefault(hazard.state(), hazard.state()));
        if (here < 0) {
            return List.of();
        }
        return steps.stream()
                .map(step -> new Track(step, place(steps.indexOf(step), here)))
                .toList();
    }

    private static String place(int step, int here) {
        return step < here ? "done" : step == here ? "here" : "ahead";
    }
}
