package org.safetyvalve.hazard.hazards;

import java.util.Locale;

/** What somebody owes by a deadline. */
public enum Duty {
    /** 定级 */
    CLASSIFY,
    /** 交办 */
    ASSIGN,
    /** 接收或退回: silence is acceptance */
    ACCEPT,
    /** 指定责任 */
    DESIGNATE,
    /** 公布挂牌 */
    PUBLISH_LISTING,
    /** 整改 */
    RECTIFY,
    /** 答复延期申请: silence grants nothing */
    DECIDE_EXTENSION,
    /** 验收 */
    VERIFY,
    /** 决定解除或者延长查封 */
    DECIDE_SEAL,
    /** 解除查封: it ends by nothing but that */
    LIFT_SEAL;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Whether it is owed for as long as a seal is there, whatever becomes of the hazard. */
    boolean isOfASeal() {
        return this == DECIDE_SEAL || this == LIFT_SEAL;
    }

    /** The duty as events spell it. */
    public String code() {
        return code;
    }
}
