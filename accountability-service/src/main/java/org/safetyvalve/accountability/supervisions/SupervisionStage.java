package org.safetyvalve.accountability.supervisions;

/** Where a supervision stands. */
public enum SupervisionStage {
    /** 进行中 */
    OPENED,
    /** 已结束 */
    CLOSED
}
