package org.safetyvalve.accountability.accidents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far what a decision ordered has been done (落实情况). */
public enum Implementation {
    /** 已落实 */
    CARRIED_OUT,
    /** 部分落实 */
    PARTLY_CARRIED_OUT,
    /** 未落实 */
    NOT_CARRIED_OUT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<Implementation> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
