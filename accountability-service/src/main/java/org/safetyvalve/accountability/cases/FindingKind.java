package org.safetyvalve.accountability.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is found of a person or an organisation concerned, the gravest last. */
public enum FindingKind {
    /** 尽职免责: the duty was fully performed. */
    DUTY_PERFORMED("responsibility"),
    /** 责任问题 */
    RESPONSIBILITY("responsibility"),
    /** 敷衍塞责 */
    PERFUNCTORINESS("work-style"),
    /** 形式主义 */
    FORMALISM("work-style"),
    /** 官僚主义 */
    BUREAUCRACY("work-style"),
    /** 弄虚作假 */
    FALSIFICATION("work-style"),
    /** 腐败问题 */
    CORRUPTION("corruption");

    private final String family;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    FindingKind(String family) {
        this.family = family;
    }

    /** Responsibility, work-style or corruption: the three kinds that events tell. */
    public String family() {
        return family;
    }

    public String code() {
        return code;
    }

    public static Optional<FindingKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
