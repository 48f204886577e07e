package org.safetyvalve.hazard.hazards.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.hazard.HazardStanding;
import org.safetyvalve.hazard.hazards.HazardState;

/** What a mapping sees: the event, where the hazard stood and stands, and what every body says of that. */
record Told<E>(E event, @Nullable HazardState before, HazardState after, HazardStanding standing) {

    int round() {
        return Math.max(1, after.round());
    }

    HazardState left() {
        return Objects.requireNonNull(before, "only the first event leaves no state");
    }

    String unit() {
        return Objects.requireNonNull(after.unit(), "somebody is responsible");
    }

    Deadline timeLimit() {
        return Parts.deadline(Objects.requireNonNull(after.order()).deadline());
    }

    String listingNo() {
        HazardState.Listing listing = after.listing();
        return listing == null ? "-" : listing.number();
    }
}
