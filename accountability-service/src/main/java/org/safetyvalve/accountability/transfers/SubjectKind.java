package org.safetyvalve.accountability.transfers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be transferred. */
public enum SubjectKind {
    /** 隐患 */
    HAZARD(false),
    /** 问题线索 */
    LEAD(true),
    /** 案件 */
    CASE(true),
    /** 事故 */
    ACCIDENT(false);

    private final boolean restricted;
    private final String code = name().toLowerCase(Locale.ROOT);

    SubjectKind(boolean restricted) {
        this.restricted = restricted;
    }

    /** Whether the subject is a discipline matter, which nobody but the two ends and discipline inspection knows of. */
    public boolean isRestricted() {
        return restricted;
    }

    public String code() {
        return code;
    }

    public static Optional<SubjectKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
