package org.safetyvalve.accountability.circulars;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who a circular is for. */
public enum Publication {
    /** 公开 */
    PUBLIC,
    /** 内部 */
    INTERNAL;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<Publication> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
