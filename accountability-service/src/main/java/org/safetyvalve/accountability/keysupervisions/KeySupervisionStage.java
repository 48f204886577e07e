package org.safetyvalve.accountability.keysupervisions;

/** Where a key supervision stands. */
public enum KeySupervisionStage {
    /** 督办中 */
    OPENED,
    /** 已结束 */
    ENDED
}
