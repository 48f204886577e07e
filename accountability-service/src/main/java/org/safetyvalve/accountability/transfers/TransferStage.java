package org.safetyvalve.accountability.transfers;

/** Where a transfer stands (design, section 4). */
public enum TransferStage {
    /** 已移送: the receiver's clock runs from dispatch. */
    SENT,
    /** 已接收 */
    ACCEPTED,
    /** 已退回: back with the sender, who sends it on or disputes the return. */
    RETURNED,
    /** 视为接收: silence was acceptance. */
    DEEMED_ACCEPTED,
    /** 有争议: waits for the common superior. */
    DISPUTED,
    /** 已指定: final. */
    DESIGNATED,
    /** 办理中 */
    HANDLING,
    /** 已反馈结果 */
    RESULT_REPORTED,
    /** 已确认: the end. */
    ACKNOWLEDGED
}
