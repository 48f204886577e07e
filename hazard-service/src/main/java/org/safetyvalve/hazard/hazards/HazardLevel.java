package org.safetyvalve.hazard.hazards;

import java.util.Locale;

/**
 * How serious a hazard is (隐患等级): Work Safety Law, article 41. A hazard has a level and no colour; the four colours
 * belong to risks.
 */
public enum HazardLevel {
    /** 一般隐患 */
    GENERAL,
    /** 重大隐患 */
    MAJOR;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The level as events and requests spell it. */
    public String code() {
        return code;
    }
}
