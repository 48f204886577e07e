package org.safetyvalve.accountability.supervisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of body of discipline inspection carries a supervision out. */
public enum BodyKind {
    /** 监督检查室 */
    SUPERVISION_OFFICE,
    /** 派驻纪检监察组 */
    RESIDENT_GROUP;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<BodyKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
