package org.safetyvalve.accountability.supervisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a visit. How many problems were found on it is counted, not said. */
public enum VisitResult {
    /** 未发现问题 */
    IN_ORDER,
    /** 发现问题 */
    PROBLEMS_FOUND,
    /** 需要回访 */
    TO_BE_FOLLOWED_UP;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<VisitResult> of(String code) {
        return Arrays.stream(values())
                .filter(result -> result.code.equals(code))
                .findFirst();
    }
}
