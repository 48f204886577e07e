package org.safetyvalve.accountability.supervisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a unit is visited. */
public enum VisitKind {
    /** 日常监督 */
    DAY_TO_DAY,
    /** 节点察访 */
    HOLIDAY,
    /** 明查 */
    OPEN,
    /** 暗访: unannounced and undercover */
    COVERT,
    /** 回访 */
    FOLLOW_UP;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<VisitKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
