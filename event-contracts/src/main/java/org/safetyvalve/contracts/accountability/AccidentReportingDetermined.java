package org.safetyvalve.contracts.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The investigating side, or a level above it, has verified how the unit reported, and finds so with a basis (认定事故报告情况).
 *
 * <p>Type {@code org.safetyvalve.accident-reporting-determined.v1} on {@code accountability-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param finding What was found.
 * @param findingBefore What had been found before; absent the first time.
 * @param suspected What had been suspected until it was verified, if anything.
 * @param determiningLevel Level that determined it.
 * @param decisionReference Reference of the determination.
 */
public record AccidentReportingDetermined(
        @JsonUnwrapped AccidentStanding standing,
        String finding,
        @Nullable String findingBefore,
        @Nullable String suspected,
        String determiningLevel,
        String decisionReference)
        implements AccidentLifecycleEvent {
    public AccidentReportingDetermined {
        Required.value(standing, "standing");
        Required.text(finding, "finding");
        Required.text(determiningLevel, "determiningLevel");
        Required.text(decisionReference, "decisionReference");
    }
}
