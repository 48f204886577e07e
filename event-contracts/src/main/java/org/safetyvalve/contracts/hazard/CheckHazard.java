package org.safetyvalve.contracts.hazard;

import org.safetyvalve.contracts.Required;

/**
 * The hazard that a failed item became (登记成的隐患).
 *
 * @param item Code of the item.
 * @param hazard The hazard.
 */
public record CheckHazard(String item, String hazard) {
    public CheckHazard {
        Required.text(item, "item");
        Required.text(hazard, "hazard");
    }
}
