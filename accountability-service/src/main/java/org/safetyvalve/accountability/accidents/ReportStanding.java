package org.safetyvalve.accountability.accidents;

import java.util.Locale;

/** How a unit's duty to report its accident stands. Derived from the clock, set by nobody. */
public enum ReportStanding {
    /** 待报告 */
    WAITED_FOR,
    /** 按时报告 */
    IN_TIME,
    /** 迟报 */
    LATE,
    /** 瞒报：期限届满后才被他人发现 */
    CONCEALED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
