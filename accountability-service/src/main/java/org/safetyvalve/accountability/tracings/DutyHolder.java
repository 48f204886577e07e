package org.safetyvalve.accountability.tracings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who bears a duty. */
public enum DutyHolder {
    /** 生产经营单位 */
    ENTERPRISE(Duty.UNIT),
    /** 行业主管部门 */
    INDUSTRY_DEPARTMENT(Duty.INDUSTRY_DEPARTMENT),
    /** 安全监管部门 */
    SAFETY_SUPERVISION_DEPARTMENT(Duty.SAFETY_SUPERVISION_DEPARTMENT),
    /** 属地党委 */
    TERRITORIAL_COMMITTEE(Duty.TERRITORIAL),
    /** 属地政府 */
    TERRITORIAL_GOVERNMENT(Duty.TERRITORIAL);

    private final Duty duty;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    DutyHolder(Duty duty) {
        this.duty = duty;
    }

    public Duty duty() {
        return duty;
    }

    public String code() {
        return code;
    }

    public static Optional<DutyHolder> of(String code) {
        return Arrays.stream(values())
                .filter(holder -> holder.code.equals(code))
                .findFirst();
    }
}
