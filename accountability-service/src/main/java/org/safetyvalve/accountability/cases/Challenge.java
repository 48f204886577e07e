package org.safetyvalve.accountability.cases;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * A challenge of an investigator or an adjudicator for a conflict of interest (回避申请).
 *
 * @param upheld null until it is decided
 */
public record Challenge(
        String account,
        String by,
        SealedText grounds,
        @Nullable Boolean upheld) {

    boolean undecided() {
        return upheld == null;
    }
}
