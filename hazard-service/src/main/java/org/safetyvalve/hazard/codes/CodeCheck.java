package org.safetyvalve.hazard.codes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of a code on a day.
 *
 * @param name what the code stands for, or the narrowest class around it that the table knows; null when it knows none
 * @param standard the table's standard
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodeCheck(Standing standing, @Nullable String name, String standard) {

    /** How a code stands in a table. */
    public enum Standing {
        KNOWN,
        /** A wider class that it belongs to is known; the table does not go into that. */
        PARTLY_KNOWN,
        /** The table would have it, if there were such a code. */
        UNKNOWN,
        /** It no longer held on that day. */
        ENDED,
        /** The table's edition of the standard was not in force yet on that day. */
        NOT_IN_FORCE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
