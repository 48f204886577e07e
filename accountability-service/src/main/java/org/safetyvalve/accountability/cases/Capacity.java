package org.safetyvalve.accountability.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a person or an organisation is held accountable: it decides which forms of accountability there are. */
public enum Capacity {
    /** 党组织 */
    PARTY_ORGANISATION(false),
    /** 单位 */
    UNIT(false),
    /** 党的领导干部 */
    CADRE(true),
    /** 党员 */
    PARTY_MEMBER(true),
    /** 公职人员 */
    PUBLIC_OFFICIAL(true);

    private final boolean ofAPerson;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Capacity(boolean ofAPerson) {
        this.ofAPerson = ofAPerson;
    }

    public boolean isOfAPerson() {
        return ofAPerson;
    }

    public String code() {
        return code;
    }

    public static Optional<Capacity> of(String code) {
        return Arrays.stream(values())
                .filter(capacity -> capacity.code.equals(code))
                .findFirst();
    }
}
