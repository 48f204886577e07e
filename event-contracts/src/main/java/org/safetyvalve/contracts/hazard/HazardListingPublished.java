package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The listing has been published (督办公布).
 *
 * <p>Type {@code org.safetyvalve.hazard-listing-published.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param listingNo Number of the listing.
 * @param publication Where it was published.
 */
public record HazardListingPublished(@JsonUnwrapped HazardStanding standing, String listingNo, String publication)
        implements HazardLifecycleEvent {
    public HazardListingPublished {
        Required.value(standing, "standing");
        Required.text(listingNo, "listingNo");
        Required.text(publication, "publication");
    }
}
