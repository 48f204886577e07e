package org.safetyvalve.accountability.confidentiality;

/** Whether everything in a log of readings has been reviewed. */
public enum ReadingLogStage {
    /** 待复核 */
    UNREVIEWED,
    /** 已复核 */
    REVIEWED
}
