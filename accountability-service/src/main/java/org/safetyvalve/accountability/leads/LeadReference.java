package org.safetyvalve.accountability.leads;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of this service's own records a lead may come from. */
public enum LeadReference {
    /** 责任倒查 */
    TRACING,
    /** 责任落实问题 */
    PROBLEM,
    /** 事故 */
    ACCIDENT;

    private final String field = name().toLowerCase(Locale.ROOT);

    /** The field that names it. */
    public String field() {
        return field;
    }

    /** The record's id, or null when the lead names none. */
    public @Nullable String in(LeadOrigin origin) {
        return switch (this) {
            case TRACING -> origin.tracing();
            case PROBLEM -> origin.problem();
            case ACCIDENT -> origin.accident();
        };
    }
}
