package org.safetyvalve.accountability.accidents;

import java.util.Locale;

/** Who must report an accident, each to the next (State Council Order 493, articles 9 to 11). */
public enum ReportingParty {
    /** 事故单位 */
    UNIT,
    /** 县级部门 */
    COUNTY,
    /** 市级部门 */
    CITY,
    /** 省级部门 */
    PROVINCE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** The departments of a level below the State Council, whose own have nobody above them. */
    static ReportingParty of(GovernmentLevel level) {
        return switch (level) {
            case COUNTY -> COUNTY;
            case CITY -> CITY;
            case PROVINCE -> PROVINCE;
            case STATE_COUNCIL -> throw new IllegalArgumentException("nobody is above the State Council");
        };
    }
}
