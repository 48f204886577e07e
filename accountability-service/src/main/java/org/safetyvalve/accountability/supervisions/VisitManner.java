package org.safetyvalve.accountability.supervisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the unit knew that it was being visited. */
public enum VisitManner {
    /** 明查 */
    OPEN,
    /** 暗访 */
    COVERT;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<VisitManner> of(String code) {
        return Arrays.stream(values())
                .filter(manner -> manner.code.equals(code))
                .findFirst();
    }
}
