package org.safetyvalve.hazard.hazards;

import java.util.Locale;

/** The colour of a risk (风险四色). It is a risk's, never a hazard's level: two fields that say nothing about each other. */
public enum RiskColour {
    RED,
    ORANGE,
    YELLOW,
    BLUE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The colour as events and requests spell it. */
    public String code() {
        return code;
    }
}
