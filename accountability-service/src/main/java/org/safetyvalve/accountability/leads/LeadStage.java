package org.safetyvalve.accountability.leads;

/** Where a lead stands. */
public enum LeadStage {
    /** 已受理 */
    RECEIVED,
    /** 已登记 */
    REGISTERED,
    /** 已处置 */
    DISPOSED,
    /** 已并案 */
    MERGED
}
