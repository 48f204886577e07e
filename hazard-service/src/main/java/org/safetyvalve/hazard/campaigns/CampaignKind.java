package org.safetyvalve.hazard.campaigns;

import java.util.Arrays;
import java.util.Locale;

/** What kind of campaign it is. */
public enum CampaignKind {
    /** 专项整治: one sector, one danger */
    SPECIAL_INSPECTION,
    /** 大排查大整治: every sector of a city */
    CITY_WIDE_DRIVE,
    /** 常态化监管: supervision that goes on from year to year */
    STANDING_SUPERVISION;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The kind as requests and events spell it. */
    public String code() {
        return code;
    }

    static boolean isKnown(String code) {
        return Arrays.stream(values()).anyMatch(kind -> kind.code.equals(code));
    }
}
