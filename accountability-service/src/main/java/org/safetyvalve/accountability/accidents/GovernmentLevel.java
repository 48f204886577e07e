package org.safetyvalve.accountability.accidents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;

/** The levels at which accidents are reported and investigated, lowest first. */
public enum GovernmentLevel {
    /** 县级 */
    COUNTY,
    /** 设区的市级 */
    CITY,
    /** 省级 */
    PROVINCE,
    /** 国务院 */
    STATE_COUNCIL;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static GovernmentLevel of(Level level) {
        return switch (level) {
            case COUNTY -> COUNTY;
            case CITY -> CITY;
            case PROVINCE -> PROVINCE;
        };
    }

    public static Optional<GovernmentLevel> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    boolean isAbove(GovernmentLevel other) {
        return compareTo(other) > 0;
    }

    GovernmentLevel orAbove(GovernmentLevel other) {
        return other.isAbove(this) ? other : this;
    }

    /**
     * Whether an organisation at the actor's level decides for this one. The State Council has no account here: what it decides
     * is entered by the province.
     */
    boolean isThatOf(Actor actor) {
        GovernmentLevel its = of(actor.level());
        return its == this || (this == STATE_COUNCIL && its == PROVINCE);
    }
}
