package org.safetyvalve.accountability.accidents;

/** Where an accident stands. */
public enum AccidentStage {
    /** 已报告，调查中 */
    REPORTED,
    /** 已提交调查报告 */
    INVESTIGATED,
    /** 已结案 */
    CLOSED
}
