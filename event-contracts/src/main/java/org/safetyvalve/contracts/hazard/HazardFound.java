package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Evidence;
import org.safetyvalve.contracts.Required;

/**
 * A hazard is found and recorded; the clock to classify it starts (发现隐患).
 *
 * <p>Type {@code org.safetyvalve.hazard-found.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param description What was found.
 * @param district District, GB/T 2260.
 * @param site Site where it was found.
 * @param foundAtUnit Unit at which it was found, which need not become the responsible one.
 * @param address Address.
 * @param importId Import that it came in, if any.
 * @param sourceRow Row of the sheet, from 1 with the header counted.
 * @param onTheSpot Found and completed in one entry (a general hazard): needs no plan, still somebody else’s
 * verification.
 * @param reopenedFrom Closed hazard of which this is a recurrence.
 * @param agencyReport Report of an agency that it was recorded from.
 * @param publicReport Report of the public that it was recorded from.
 * @param checkItem Item of a check that failed and was recorded as this hazard.
 * @param classifyBy Deadline to classify it, by default 3 working days.
 * @param evidence Evidence; an empty list when there is none.
 */
public record HazardFound(
        @JsonUnwrapped HazardStanding standing,
        String description,
        String district,
        @Nullable String site,
        @Nullable String foundAtUnit,
        @Nullable String address,
        @Nullable String importId,
        @Nullable Integer sourceRow,
        boolean onTheSpot,
        @Nullable String reopenedFrom,
        @Nullable AgencyReport agencyReport,
        @Nullable String publicReport,
        @Nullable CheckItem checkItem,
        @Nullable Deadline classifyBy,
        List<Evidence> evidence)
        implements HazardLifecycleEvent {
    public HazardFound {
        Required.value(standing, "standing");
        Required.text(description, "description");
        Required.text(district, "district");
        evidence = Required.list(evidence, "evidence");
    }
}
