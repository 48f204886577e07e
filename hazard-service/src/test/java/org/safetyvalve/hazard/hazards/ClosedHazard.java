package org.safetyvalve.hazard.hazards;

/** A general hazard that was found, rectified, verified and closed, for the tests of other rooms. */
public final class ClosedHazard {

    private ClosedHazard() {}

    public static HazardState state() {
        return HazardScene.closed().state();
    }

    public static HazardState reopened() {
        return HazardScene.closed()
                .when(People.INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", null))
                .state();
    }
}
