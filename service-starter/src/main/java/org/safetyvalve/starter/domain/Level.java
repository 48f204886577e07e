package org.safetyvalve.starter.domain;

import java.util.Locale;

/** The level of an organisation or of a listing (挂牌督办), lowest first. */
public enum Level {
    /** 县级 */
    COUNTY,
    /** 市级 */
    CITY,
    /** 省级 */
    PROVINCE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The level as tokens and events spell it. */
    public String code() {
        return code;
    }

    /**
     * The level with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
