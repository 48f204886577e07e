package org.safetyvalve.accountability.cases;

import java.util.Locale;

/** The forms of accountability as events tell them. */
public enum FormClass {
    /** 不予、免予或者不再给予处分: a fault, and no sanction. */
    NO_SANCTION,
    /** 谈话提醒 */
    TALK,
    /** 诫勉 */
    ADMONITION,
    /** 检查 */
    SELF_EXAMINATION,
    /** 通报 */
    CIRCULAR,
    /** 监察建议 */
    SUPERVISORY_RECOMMENDATION,
    /** 组织调整或者组织处理 */
    ORGANISATIONAL_MEASURE,
    /** 政务处分 */
    ADMINISTRATIVE_SANCTION,
    /** 党纪处分 */
    PARTY_DISCIPLINE,
    /** 改组 */
    REORGANISATION,
    /** 解散 */
    DISSOLUTION,
    /** 移送司法 */
    REFERRAL_TO_JUSTICE,
    /** 尽职免责 */
    EXONERATION;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** 处分: of which the law has several, one graver than the other. */
    boolean isSanction() {
        return this == ADMINISTRATIVE_SANCTION || this == PARTY_DISCIPLINE;
    }

    public String code() {
        return code;
    }
}
