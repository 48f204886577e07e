package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * A general hazard has turned out to be major: an order of rectification that was running is void, and a responsibility
 * tracing opens by itself, under the same correlation id (改定重大).
 *
 * <p>Type {@code org.safetyvalve.hazard-level-upgraded.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param basis Criterion that it was judged by, or why it was judged as a whole.
 * @param criteria Criteria that it meets, as catalogue/item; each in force on the day.
 * @param wholeJudgement True when it was judged major as a whole; the basis says why.
 */
public record HazardLevelUpgraded(
        @JsonUnwrapped HazardStanding standing,
        String basis,
        @Nullable List<String> criteria,
        @Nullable Boolean wholeJudgement)
        implements HazardLifecycleEvent {
    public HazardLevelUpgraded {
        Required.value(standing, "standing");
        Required.text(basis, "basis");
        criteria = criteria == null ? null : Required.list(criteria, "criteria");
    }
}
