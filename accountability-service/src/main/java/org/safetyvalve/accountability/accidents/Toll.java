package org.safetyvalve.accountability.accidents;

import java.util.Comparator;

/**
 * What an accident has cost: all of it, as it is known at some time, not what has been added.
 *
 * @param seriousInjuries acute industrial poisoning included
 * @param directLoss direct economic loss, in yuan
 */
public record Toll(int deaths, int seriousInjuries, long directLoss) {
    static final Comparator<Toll> BY_WEIGHT = Comparator.comparingInt(Toll::deaths)
            .thenComparingInt(Toll::seriousInjuries)
            .thenComparingLong(Toll::directLoss);

    boolean isPossible() {
        return deaths >= 0 && seriousInjuries >= 0 && directLoss >= 0;
    }

    /** Whether it takes back something of the other: somebody injured who has died is not taken back. */
    boolean takesBackFrom(Toll other) {
        return deaths < other.deaths
                || (long) deaths + seriousInjuries < (long) other.deaths + other.seriousInjuries
                || directLoss < other.directLoss;
    }
}
