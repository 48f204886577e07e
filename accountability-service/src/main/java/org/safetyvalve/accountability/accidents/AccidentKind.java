package org.safetyvalve.accountability.accidents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the period depends on in which deaths and injuries change the grade (State Council Order 493, articles 13 and 20). */
public enum AccidentKind {
    /** 道路交通事故 */
    ROAD_TRAFFIC(7),
    /** 火灾事故 */
    FIRE(7),
    /** 其他事故 */
    OTHER(30);

    private final int regradingDays;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    AccidentKind(int regradingDays) {
        this.regradingDays = regradingDays;
    }

    int regradingDays() {
        return regradingDays;
    }

    public String code() {
        return code;
    }

    public static Optional<AccidentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
