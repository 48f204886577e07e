package org.safetyvalve.accountability.accidents;

import java.util.Locale;

/** How a unit's duty to report its accident stands: by the clock, until the investigating side has found what it was. */
public enum ReportStanding {
    /** 待报告 */
    WAITED_FOR,
    /** 按时报告 */
    IN_TIME,
    /** 迟报 */
    LATE,
    /** 涉嫌瞒报，待查证：期限届满后才被他人发现 */
    SUSPECTED,
    /** 漏报，经查证 */
    OMITTED,
    /** 谎报，经查证 */
    FALSIFIED,
    /** 瞒报，经查证 */
    CONCEALED,
    /** 未发现违规，经查证 */
    IN_ORDER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    /** Whether the unit's hour was over when it reported, or is over and it has not. */
    boolean isLate() {
        return this == LATE || this == SUSPECTED;
    }

    static ReportStanding of(ReportingFinding finding) {
        return switch (finding.kind()) {
            case LATE -> LATE;
            case OMITTED -> OMITTED;
            case FALSIFIED -> FALSIFIED;
            case CONCEALED -> CONCEALED;
            case IN_ORDER -> IN_ORDER;
        };
    }
}
