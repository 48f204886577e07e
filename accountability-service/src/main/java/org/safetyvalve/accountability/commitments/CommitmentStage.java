package org.safetyvalve.accountability.commitments;

/** Where a commitment stands. */
public enum CommitmentStage {
    /** 待落实 */
    OPEN,
    /** 已报告 */
    REPORTED,
    /** 已核实 */
    VERIFIED
}
