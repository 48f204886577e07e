package org.safetyvalve.accountability.supervisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The holidays of all citizens (Measures on National Holidays and Memorial Days, article 2). */
public enum Holiday {
    /** 元旦 */
    NEW_YEAR,
    /** 春节 */
    SPRING_FESTIVAL,
    /** 清明节 */
    QINGMING,
    /** 劳动节 */
    LABOUR_DAY,
    /** 端午节 */
    DRAGON_BOAT,
    /** 中秋节 */
    MID_AUTUMN,
    /** 国庆节 */
    NATIONAL_DAY;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<Holiday> of(String code) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.code.equals(code))
                .findFirst();
    }
}
