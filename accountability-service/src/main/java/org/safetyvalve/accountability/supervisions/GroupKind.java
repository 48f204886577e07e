package org.safetyvalve.accountability.supervisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an inspection group is made of. */
public enum GroupKind {
    /** 监督检查室 */
    SUPERVISION_OFFICE,
    /** 派驻纪检监察组 */
    RESIDENT_GROUP,
    /** 混合编组 */
    MIXED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<GroupKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
