package org.safetyvalve.accountability.accidents;

import java.time.Instant;

/** What accidents tell cases (port). */
@FunctionalInterface
public interface CasesOfHazards {

    /**
     * Makes every case of a hazard one of the accident that it has led to, unless its decision has effect. Once for each case, however
     * often it is told.
     */
    void ledToAccident(String hazard, String accident, Instant now);
}
