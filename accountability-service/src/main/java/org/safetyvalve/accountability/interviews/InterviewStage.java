package org.safetyvalve.accountability.interviews;

/** Where a joint interview stands. */
public enum InterviewStage {
    /** 已通知 */
    CALLED,
    /** 已进行 */
    HELD,
    /** 已取消 */
    CANCELLED,
    /** 已办结 */
    CLOSED
}
