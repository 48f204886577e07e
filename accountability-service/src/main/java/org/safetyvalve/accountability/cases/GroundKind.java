package org.safetyvalve.accountability.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a case can be filed from. */
public enum GroundKind {
    /** 问题线索 */
    LEAD,
    /** 责任倒查 */
    TRACING;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<GroundKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
