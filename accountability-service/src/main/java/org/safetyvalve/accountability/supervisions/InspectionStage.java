package org.safetyvalve.accountability.supervisions;

/** Where an inspection (group) stands. */
public enum InspectionStage {
    /** 工作中 */
    OPENED,
    /** 已撤销 */
    DISSOLVED
}
