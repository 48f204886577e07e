package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.safetyvalve.contracts.Required;

/**
 * What became known of deaths, serious injuries and direct loss after the first report (事故补报).
 *
 * <p>Type {@code org.safetyvalve.accident-supplemented.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param figures The figures of this supplement; what stands now is in deaths, seriousInjuries and directLoss.
 * @param knownAt Since when these figures have been known.
 * @param countsForGrade Whether they became known within the period of regrading.
 */
public record AccidentSupplemented(
        @JsonUnwrapped AccidentStanding standing, AccidentFigures figures, Instant knownAt, boolean countsForGrade)
        implements AccidentLifecycleEvent {
    public AccidentSupplemented {
        Required.value(standing, "standing");
        Required.value(figures, "figures");
        Required.value(knownAt, "knownAt");
    }
}
