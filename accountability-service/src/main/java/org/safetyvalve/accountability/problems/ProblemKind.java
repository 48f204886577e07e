package org.safetyvalve.accountability.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of responsibility problem it is. */
public enum ProblemKind {
    /** 责任不落实 */
    DUTY_NOT_PERFORMED,
    /** 监管不到位 */
    SUPERVISION_LAX,
    /** 整改跟踪不到位 */
    RECTIFICATION_NOT_FOLLOWED_UP,
    /** 形式主义 */
    FORMALISM,
    /** 官僚主义 */
    BUREAUCRACY,
    /** 弄虚作假 */
    FALSIFICATION,
    /** 敷衍塞责 */
    PERFUNCTORINESS,
    /** 腐败 */
    CORRUPTION;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<ProblemKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
