package org.safetyvalve.accountability.problems;

/** Where a responsibility problem stands. */
public enum ProblemStage {
    /** 已发现 */
    FOUND,
    /** 已反馈 */
    FED_BACK,
    /** 已整改 */
    RECTIFIED,
    /** 已验收 */
    VERIFIED,
    /** 已办结 */
    CLOSED
}
