package org.safetyvalve.accountability.tracings;

import org.jspecify.annotations.Nullable;

/**
 * What was found of the duty of one organisation.
 *
 * @param note the reasons; in the store only, never in a published event
 */
public record Finding(
        DutyHolder holder,
        String organisation,
        FindingKind kind,
        @Nullable String note) {

    boolean contradicts(Finding other) {
        return holder == other.holder
                && organisation.equals(other.organisation)
                && (kind == FindingKind.DUTY_PERFORMED) != (other.kind == FindingKind.DUTY_PERFORMED);
    }
}
