package org.safetyvalve.accountability.tracings.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.tracings.DutyTask;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.accountability.tracings.TracedHazard;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityChainRecorded;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityDetermined;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityTracingClosed;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityTracingOpened;
import org.safetyvalve.contracts.accountability.AccidentTracingStanding;
import org.safetyvalve.contracts.accountability.DutyFinding;
import org.safetyvalve.contracts.accountability.DutyLink;
import org.safetyvalve.contracts.accountability.ResponsibilityChainRecorded;
import org.safetyvalve.contracts.accountability.ResponsibilityDetermined;
import org.safetyvalve.contracts.accountability.ResponsibilityTracingClosed;
import org.safetyvalve.contracts.accountability.ResponsibilityTracingOpened;
import org.safetyvalve.contracts.accountability.TracingStanding;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/**
 * Responsibility tracings as agencies know them: organisations and findings, no person and no reasons. Those of accidents have
 * types of their own, because those of hazards always name a hazard.
 */
public final class TracingContract {
    /** Only a major hazard is traced; a downgrade later does not change what it was traced as. */
    private static final String LEVEL = "major";

    private TracingContract() {}

    public static EventBody of(
            @Nullable ResponsibilityTracingState before,
            ResponsibilityTracingEvent event,
            ResponsibilityTracingState after,
            Recorded recorded) {
        String stateBefore = before == null ? null : before.stage().name();
        TracedHazard hazard = after.hazard();
        return hazard == null
                ? ofAccident(stateBefore, event, after, recorded.by())
                : ofHazard(hazard, stateBefore, event, after, recorded.by());
    }

    private static EventBody ofHazard(
            TracedHazard hazard,
            @Nullable String stateBefore,
            ResponsibilityTracingEvent event,
            ResponsibilityTracingState after,
            Actor by) {
        TracingStanding standing = new TracingStanding(
                event.at(),
                Signature.office(by),
                hazard.id(),
                hazard.campaign(),
                LEVEL,
                stateBefore,
                after.stage().name());
        if (event instanceof ResponsibilityTracingEvent.Opened) {
            return new ResponsibilityTracingOpened(standing);
        }
        if (event instanceof ResponsibilityTracingEvent.ChainRecorded e) {
            return new ResponsibilityChainRecorded(standing, links(e));
        }
        if (event instanceof ResponsibilityTracingEvent.Determined e) {
            return new ResponsibilityDetermined(standing, findings(e));
        }
        if (event instanceof ResponsibilityTracingEvent.Closed e) {
            return new ResponsibilityTracingClosed(standing, e.outcome());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static EventBody ofAccident(
            @Nullable String stateBefore,
            ResponsibilityTracingEvent event,
            ResponsibilityTracingState after,
            Actor by) {
        AccidentTracingStanding standing = new AccidentTracingStanding(
                event.at(),
                Signature.office(by),
                after.matter().id(),
                after.matter().campaign(),
                stateBefore,
                after.stage().name());
        if (event instanceof ResponsibilityTracingEvent.Opened) {
            return new AccidentResponsibilityTracingOpened(standing);
        }
        if (event instanceof ResponsibilityTracingEvent.ChainRecorded e) {
            return new AccidentResponsibilityChainRecorded(standing, links(e));
        }
        if (event instanceof ResponsibilityTracingEvent.Determined e) {
            return new AccidentResponsibilityDetermined(standing, findings(e));
        }
        if (event instanceof ResponsibilityTracingEvent.Closed e) {
            return new AccidentResponsibilityTracingClosed(standing, e.outcome());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static List<DutyLink> links(ResponsibilityTracingEvent.ChainRecorded event) {
        return event.chain().stream()
                .map(link -> new DutyLink(
                        link.holder().code(), link.organisation(), link.task().code()))
                .toList();
    }

    private static List<DutyFinding> findings(ResponsibilityTracingEvent.Determined event) {
        return event.findings().stream().map(TracingContract::finding).toList();
    }

    private static DutyFinding finding(Finding finding) {
        DutyTask task = finding.task();
        return new DutyFinding(
                finding.holder().code(),
                finding.organisation(),
                finding.kind().code(),
                task == null ? null : task.code());
    }
}
