package org.safetyvalve.accountability.tracings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was found of a duty. */
public enum FindingKind {
    /** 责任问题 */
    RESPONSIBILITY,
    /** 作风问题: formalism, bureaucracy, falsification, perfunctoriness. */
    WORK_STYLE,
    /** 腐败问题 */
    CORRUPTION,
    /** 尽职免责: the duty was fully performed. */
    DUTY_PERFORMED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<FindingKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
