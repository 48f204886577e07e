package org.safetyvalve.starter.domain;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of organisation that take part in a city's work-safety supervision. */
public enum OrganisationKind {
    /** 生产经营单位 */
    ENTERPRISE,
    /** 行业主管部门 */
    INDUSTRY_DEPARTMENT,
    /** 安全监管部门 */
    SAFETY_SUPERVISION_DEPARTMENT,
    /** 属地党委 */
    TERRITORIAL_COMMITTEE,
    /** 属地政府 */
    TERRITORIAL_GOVERNMENT,
    /** 安委办 */
    SAFETY_COMMITTEE_OFFICE,
    /** 纪检监察机关 */
    DISCIPLINE_INSPECTION,
    /** 协作单位 */
    PARTNER_AGENCY,
    /** 系统运维 */
    OPERATOR;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The kind as tokens and events spell it. */
    public String code() {
        return code;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static OrganisationKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of organisation is called " + code));
    }
}
