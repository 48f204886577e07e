package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The deadline to publish the listing has lapsed; derived from the clock, published once (督办公布逾期).
 *
 * <p>Type {@code org.safetyvalve.listing-overdue.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param listingNo Number of the listing.
 * @param deadline Deadline that has lapsed.
 */
public record ListingOverdue(@JsonUnwrapped HazardStanding standing, String listingNo, Deadline deadline)
        implements HazardLifecycleEvent {
    public ListingOverdue {
        Required.value(standing, "standing");
        Required.text(listingNo, "listingNo");
        Required.value(deadline, "deadline");
    }
}
