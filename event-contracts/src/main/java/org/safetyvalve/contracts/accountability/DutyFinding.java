package org.safetyvalve.contracts.accountability;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * What was found about the duty of one organisation. Organisations only, no persons (履职认定).
 *
 * @param dutyHolderKind Whose duty was looked at.
 * @param organisation Organisation whose duty was looked at.
 * @param finding Kind of finding.
 * @param task What it was to do; all of its duty when not said.
 */
public record DutyFinding(
        String dutyHolderKind,
        String organisation,
        String finding,
        @Nullable String task) {
    public DutyFinding {
        Required.text(dutyHolderKind, "dutyHolderKind");
        Required.text(organisation, "organisation");
        Required.text(finding, "finding");
    }
}
