package org.safetyvalve.accountability.tracings;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one duty of one organisation.
 *
 * @param note the reasons; in the store only, never in a published event
 */
public record Finding(
        Duty duty,
        String organisation,
        FindingKind kind,
        @Nullable String note) {

    boolean contradicts(Finding other) {
        return duty == other.duty
                && organisation.equals(other.organisation)
                && (kind == FindingKind.NO_FAULT) != (other.kind == FindingKind.NO_FAULT);
    }
}
