package org.safetyvalve.accountability.accidents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The grade of an accident: by any one of three criteria, whose lower bounds are inclusive (State Council Order 493, article
 * 3). What follows from it: up to which level it is reported (article 10), and the level that investigates it (article 19).
 */
public enum AccidentGrade {
    /** 一般事故 */
    ORDINARY(0, 0, 0, GovernmentLevel.CITY, GovernmentLevel.COUNTY),
    /** 较大事故 */
    LARGER(3, 10, 10_000_000, GovernmentLevel.PROVINCE, GovernmentLevel.CITY),
    /** 重大事故 */
    MAJOR(10, 50, 50_000_000, GovernmentLevel.STATE_COUNCIL, GovernmentLevel.PROVINCE),
    /** 特别重大事故 */
    EXTRAORDINARILY_SERIOUS(30, 100, 100_000_000, GovernmentLevel.STATE_COUNCIL, GovernmentLevel.STATE_COUNCIL);

    private final int deaths;
    private final int seriousInjuries;
    private final long directLoss;
    private final GovernmentLevel reportedUpTo;
    private final GovernmentLevel investigatedBy;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** @param directLoss in yuan */
    AccidentGrade(
            int deaths,
            int seriousInjuries,
            long directLoss,
            GovernmentLevel reportedUpTo,
            GovernmentLevel investigatedBy) {
        this.deaths = deaths;
        this.seriousInjuries = seriousInjuries;
        this.directLoss = directLoss;
        this.reportedUpTo = reportedUpTo;
        this.investigatedBy = investigatedBy;
    }

    /** The highest grade that one of the figures reaches. */
    public static AccidentGrade of(Toll toll) {
        return Arrays.stream(values())
                .filter(grade -> grade.isReachedBy(toll))
                .max(Comparator.naturalOrder())
                .orElse(ORDINARY);
    }

    private boolean isReachedBy(Toll toll) {
        return toll.deaths() >= deaths || toll.seriousInjuries() >= seriousInjuries || toll.directLoss() >= directLoss;
    }

    public GovernmentLevel reportedUpTo() {
        return reportedUpTo;
    }

    public GovernmentLevel investigatedBy() {
        return investigatedBy;
    }

    public String code() {
        return code;
    }

    public static Optional<AccidentGrade> of(String code) {
        return Arrays.stream(values()).filter(grade -> grade.code.equals(code)).findFirst();
    }
}
