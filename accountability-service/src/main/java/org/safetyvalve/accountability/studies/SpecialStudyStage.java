package org.safetyvalve.accountability.studies;

/** Where a special study stands: what its tasks say. */
public enum SpecialStudyStage {
    /** 任务督促中 */
    FOLLOWED_UP,
    /** 任务全部核实 */
    DONE
}
