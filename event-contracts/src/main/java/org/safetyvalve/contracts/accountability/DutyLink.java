package org.safetyvalve.contracts.accountability;

import org.safetyvalve.contracts.Required;

/**
 * What one organisation was to do. Organisations only, no persons (责任链条一环).
 *
 * @param dutyHolderKind Whose duty it was.
 * @param organisation Organisation whose duty it was.
 * @param task What it was to do.
 */
public record DutyLink(String dutyHolderKind, String organisation, String task) {
    public DutyLink {
        Required.text(dutyHolderKind, "dutyHolderKind");
        Required.text(organisation, "organisation");
        Required.text(task, "task");
    }
}
