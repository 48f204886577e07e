package org.safetyvalve.benchmarks.measure;

/**
 * What a measured value is held to.
 *
 * @param must must be reached; not a number when only the goal is stated
 * @param goal is aimed at
 * @param atLeast whether more is better
 */
public record Target(String what, String unit, double must, double goal, boolean atLeast) {

    /** A ratio to the raw operation that should be high. */
    public static Target ratio(String what, double must, double goal) {
        return new Target(what, "×", must, goal, true);
    }

    /** A ratio to the raw operation that is aimed at only. */
    public static Target aimedAt(String what, double goal) {
        return new Target(what, "×", Double.NaN, goal, true);
    }

    /** A value that should be low. */
    public static Target atMost(String what, String unit, double must, double goal) {
        return new Target(what, unit, must, goal, false);
    }

    public boolean isMustReached(double value) {
        return Double.isNaN(must) || (atLeast ? value >= must : value <= must);
    }

    public boolean isGoalReached(double value) {
        return atLeast ? value >= goal : value <= goal;
    }
}
