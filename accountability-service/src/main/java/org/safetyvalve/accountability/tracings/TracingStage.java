package org.safetyvalve.accountability.tracings;

/** Where a responsibility tracing stands. */
public enum TracingStage {
    /** 已启动 */
    OPENED,
    /** 已认定 */
    DETERMINED,
    /** 已办结 */
    CLOSED
}
