package org.safetyvalve.hazard.lists;

import java.util.Locale;

/** What is listed. */
public enum Kind {
    HAZARD,
    CAMPAIGN,
    UNIT,
    SITE,
    CHECKLIST,
    CHECK,
    LOOK_BACK;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
