package org.safetyvalve.accountability.cases;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was assigned to investigate a case.
 *
 * @param organisation from his own account, when he takes it up; null before
 */
public record Investigator(String account, @Nullable String organisation, Standing standing) {

    /** How he stands to the case. */
    public enum Standing {
        ASSIGNED,
        /** He declared that he has no interest in it. */
        TAKEN_UP,
        /** Recused or replaced; never again of this case. */
        OFF
    }

    Investigator as(Standing next) {
        return new Investigator(account, organisation, next);
    }
}
