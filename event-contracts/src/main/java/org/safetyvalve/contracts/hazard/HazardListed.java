package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * A major hazard is listed for supervision; the clock to publish the listing starts (挂牌督办).
 *
 * <p>Type {@code org.safetyvalve.hazard-listed.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param listingLevel Level at which it is listed.
 * @param listingNo Number of the listing.
 * @param issuedBy Body that issued the notice.
 * @param publishBy Deadline to publish the listing, by default 5 working days.
 */
public record HazardListed(
        @JsonUnwrapped HazardStanding standing,
        String listingLevel,
        String listingNo,
        @Nullable String issuedBy,
        Deadline publishBy)
        implements HazardLifecycleEvent {
    public HazardListed {
        Required.value(standing, "standing");
        Required.text(listingLevel, "listingLevel");
        Required.text(listingNo, "listingNo");
        Required.value(publishBy, "publishBy");
    }
}
