package org.safetyvalve.hazard.lists;

import java.util.Locale;

/** What is listed. */
public enum Kind {
    HAZARD,
    CAMPAIGN,
    UNIT,
    SITE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
