package org.safetyvalve.accountability.oversight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of record is referred to. */
public enum CitedKind {
    /** 责任落实问题 */
    RESPONSIBILITY_PROBLEM,
    /** 隐患 */
    HAZARD;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<CitedKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
