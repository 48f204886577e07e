package org.safetyvalve.contracts.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Required;

/**
 * The department classifies the hazard. A major one opens a responsibility tracing by itself, under the same
 * correlation id (隐患定级).
 *
 * <p>Type {@code org.safetyvalve.hazard-classified.v1} on {@code hazard-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param basis Criterion that it was classified by.
 * @param riskColour Colour of the risk that it belongs to; a field apart from the level.
 * @param criteria Criteria that a major hazard meets, as catalogue/item; each in force on the day.
 * @param wholeJudgement True when it was judged major as a whole; the basis says why.
 * @param assignBy Deadline to assign it, by default 2 working days.
 */
public record HazardClassified(
        @JsonUnwrapped HazardStanding standing,
        String basis,
        @Nullable String riskColour,
        @Nullable List<String> criteria,
        @Nullable Boolean wholeJudgement,
        @Nullable Deadline assignBy)
        implements HazardLifecycleEvent {
    public HazardClassified {
        Required.value(standing, "standing");
        Required.text(basis, "basis");
        criteria = criteria == null ? null : Required.list(criteria, "criteria");
    }
}
