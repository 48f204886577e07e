package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * A major hazard, verified, is taken off the list (摘牌销号).
 *
 * <p>Type {@code org.safetyvalve.hazard-delisted.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param listingNo Number of the listing.
 * @param reason Why.
 */
public record HazardDelisted(@JsonUnwrapped HazardStanding standing, String listingNo, String reason)
        implements HazardLifecycleEvent {
    public HazardDelisted {
        Required.value(standing, "standing");
        Required.text(listingNo, "listingNo");
        Required.text(reason, "reason");
    }
}
