package org.safetyvalve.accountability.tracings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose duty is looked at; a tracing looks at each of them (Work Safety Law, articles 4, 5, 9 and 10). */
public enum Duty {
    /** 责任单位主体责任 */
    UNIT,
    /** 行业主管部门监管责任 */
    INDUSTRY_DEPARTMENT,
    /** 安全监管部门综合监管责任 */
    SAFETY_SUPERVISION_DEPARTMENT,
    /** 属地党委政府领导责任 */
    TERRITORIAL;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<Duty> of(String code) {
        return Arrays.stream(values()).filter(duty -> duty.code.equals(code)).findFirst();
    }
}
