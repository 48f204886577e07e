package org.safetyvalve.starter.domain;

import java.util.Locale;

/** Who may see an event's content; carried by every event as {@code dataclassification}. */
public enum Classification {
    /** Anyone. */
    PUBLIC,
    /** Whoever may see the record. */
    INTERNAL,
    /** Discipline inspection alone. */
    RESTRICTED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The classification as the event header spells it. */
    public String code() {
        return code;
    }

    /**
     * The classification with this code.
     *
     * @throws IllegalArgumentException when there is none: what we can't classify we don't show
     */
    public static Classification of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
