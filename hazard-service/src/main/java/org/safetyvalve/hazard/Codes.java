package org.safetyvalve.hazard;

import java.util.Locale;
import org.safetyvalve.hazard.hazards.HazardRule;

/** Values as requests spell them: the constants of an enum in lower-case kebab. */
public final class Codes {

    /** An id of ours or of an organisation, as the contract allows it. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}";

    /** GB/T 2260. */
    public static final String DISTRICT = "[0-9]{6}";

    public static final String SECTOR = "[a-z][a-z0-9-]{0,63}";

    private Codes() {}

    /** @throws org.safetyvalve.starter.domain.Refusal naming the field, when no constant is spelled so */
    public static <E extends Enum<E>> E read(Class<E> type, String code, String field) {
        for (E constant : type.getEnumConstants()) {
            if (code(constant).equals(code)) {
                return constant;
            }
        }
        throw HazardRule.NO_SUCH_VALUE.refuse(code).at(field);
    }

    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
