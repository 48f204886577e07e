package org.safetyvalve.contracts.hazard;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * A business that operates on a site (经营户).
 *
 * @param name Name of the business.
 * @param address Where on the site it is.
 * @param riskColour Colour of the risk; nothing to do with the level of a hazard.
 */
public record BusinessUnit(
        String name, @Nullable String address, @Nullable String riskColour) {
    public BusinessUnit {
        Required.text(name, "name");
    }
}
