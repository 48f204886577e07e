package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The listing organisation urges, in writing (督办催办).
 *
 * <p>Type {@code org.safetyvalve.rectification-urged.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param listingNo Number of the listing.
 * @param letterNo Number of the letter.
 * @param ordinal The how manieth letter of this listing it is.
 * @param demand What it demands.
 */
public record RectificationUrged(
        @JsonUnwrapped HazardStanding standing, String listingNo, String letterNo, int ordinal, String demand)
        implements HazardLifecycleEvent {
    public RectificationUrged {
        Required.value(standing, "standing");
        Required.text(listingNo, "listingNo");
        Required.text(letterNo, "letterNo");
        Required.text(demand, "demand");
    }
}
