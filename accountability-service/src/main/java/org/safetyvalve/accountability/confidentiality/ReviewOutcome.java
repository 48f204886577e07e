package org.safetyvalve.accountability.confidentiality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a review of readings comes to. */
public enum ReviewOutcome {
    /** 查阅正常 */
    IN_ORDER,
    /** 存在疑点: who read what he had no business with is asked, by the ways there are for that. */
    QUESTIONABLE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<ReviewOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
