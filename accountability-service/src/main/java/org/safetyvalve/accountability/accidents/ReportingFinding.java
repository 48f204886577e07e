package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found, once it was verified, of how a unit reported its accident.
 *
 * @param level at which it was determined
 * @param reference of the paper that determines it
 * @param basis what was verified; in the store only
 */
public record ReportingFinding(
        Kind kind, GovernmentLevel level, String organisation, String reference, String basis, Instant at) {

    /** As the Provisions on Fines for Production Safety Accidents (生产安全事故罚款处罚规定, 2024) tell them apart. */
    public enum Kind {
        /** 迟报: past the time to report */
        LATE,
        /** 漏报: something was left out by negligence */
        OMITTED,
        /** 谎报: something was untrue on purpose */
        FALSIFIED,
        /** 瞒报: hidden, not reported in time, and verified to be so */
        CONCEALED,
        /** 未发现违规 */
        IN_ORDER;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }

        /** Whether it is of a unit whose hour was over when it reported, or that has not reported. */
        boolean isOfALateReport() {
            return this == LATE || this == CONCEALED;
        }
    }
}
