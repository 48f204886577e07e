package org.safetyvalve.accountability.circulars;

/** Where a circular stands. */
public enum CircularStage {
    /** 起草中 */
    DRAFTED,
    /** 已印发 */
    ISSUED,
    /** 已撤回 */
    WITHDRAWN
}
