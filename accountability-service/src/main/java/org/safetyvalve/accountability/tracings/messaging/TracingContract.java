package org.safetyvalve.accountability.tracings.messaging;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.DutyFinding;
import org.safetyvalve.contracts.accountability.ResponsibilityDetermined;
import org.safetyvalve.contracts.accountability.ResponsibilityTracingClosed;
import org.safetyvalve.contracts.accountability.ResponsibilityTracingOpened;
import org.safetyvalve.contracts.accountability.TracingStanding;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Responsibility tracings as agencies know them: organisations and findings, no person and no reasons. */
public final class TracingContract {
    /** Only a major hazard is traced; a downgrade later does not change what it was traced as. */
    private static final String LEVEL = "major";

    private TracingContract() {}

    public static EventBody of(
            @Nullable ResponsibilityTracingState before,
            ResponsibilityTracingEvent event,
            ResponsibilityTracingState after,
            Recorded recorded) {
        TracingStanding standing = new TracingStanding(
                event.at(),
                Signature.office(recorded.by()),
                after.hazard().id(),
                after.hazard().campaign(),
                LEVEL,
                before == null ? null : before.stage().name(),
                after.stage().name());
        if (event instanceof ResponsibilityTracingEvent.Opened) {
            return new ResponsibilityTracingOpened(standing);
        }
        if (event instanceof ResponsibilityTracingEvent.Determined e) {
            return new ResponsibilityDetermined(
                    standing,
                    e.findings().stream().map(TracingContract::finding).toList());
        }
        if (event instanceof ResponsibilityTracingEvent.Closed e) {
            return new ResponsibilityTracingClosed(standing, e.outcome());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static DutyFinding finding(Finding finding) {
        return new DutyFinding(
                finding.holder().code(), finding.organisation(), finding.kind().code());
    }
}
