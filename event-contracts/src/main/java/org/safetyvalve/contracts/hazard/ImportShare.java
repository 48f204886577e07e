package org.safetyvalve.contracts.hazard;

import org.safetyvalve.contracts.Required;

/**
 * How many hazards of an import fell to one organisation (单位导入数).
 *
 * @param organisation Organisation that now holds these hazards.
 * @param count Hazards imported for it.
 * @param major How many of them are major.
 */
public record ImportShare(String organisation, int count, int major) {
    public ImportShare {
        Required.text(organisation, "organisation");
    }
}
