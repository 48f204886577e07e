package org.safetyvalve.hazard.hazards;

import java.util.Locale;

/**
 * How serious a hazard is (隐患等级): Work Safety Law, articles 41 and 118. A hazard has a level and no colour; the four colours
 * belong to risks.
 */
public enum HazardLevel {
    GENERAL("一般隐患"),
    MAJOR("重大隐患");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String zh;

    HazardLevel(String zh) {
        this.zh = zh;
    }

    /** The level as events and requests spell it. */
    public String code() {
        return code;
    }

    /** The level as the field calls it. */
    public String zh() {
        return zh;
    }
}
