package org.safetyvalve.accountability.problems.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.problems.ProblemKind;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent;
import org.safetyvalve.accountability.problems.ResponsibilityProblemState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.supervision.ProblemStanding;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemClosed;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemEscalated;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemFedBack;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemFound;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemOverdue;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemRectificationFailed;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemRectified;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemVerified;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/**
 * Responsibility problems as events: counted by all, and so internal. What a problem of corruption is about is said in none
 * of them.
 */
public final class ProblemContract {
    private ProblemContract() {}

    public static EventBody of(
            @Nullable ResponsibilityProblemState before,
            ResponsibilityProblemEvent event,
            ResponsibilityProblemState after,
            Recorded recorded) {
        ProblemStanding standing = standing(before, event, after, recorded);
        if (event instanceof ResponsibilityProblemEvent.Found e) {
            return new ResponsibilityProblemFound(
                    standing, e.origin().openVisit(), sayable(after, e.summary()), e.repeatOf());
        }
        if (event instanceof ResponsibilityProblemEvent.FedBack e) {
            return new ResponsibilityProblemFedBack(
                    standing,
                    Signature.deadline(e.rectifyBy().deadline()),
                    sayable(after, after.found().summary()));
        }
        if (event instanceof ResponsibilityProblemEvent.Rectified e) {
            return new ResponsibilityProblemRectified(
                    standing, sayable(after, e.rectification().report()), List.of());
        }
        if (event instanceof ResponsibilityProblemEvent.Verified e) {
            return new ResponsibilityProblemVerified(standing, sayable(after, e.opinion()));
        }
        if (event instanceof ResponsibilityProblemEvent.VerificationFailed e) {
            return new ResponsibilityProblemRectificationFailed(
                    standing,
                    sayable(after, e.opinion()),
                    Signature.deadline(e.rectifyBy().deadline()));
        }
        if (event instanceof ResponsibilityProblemEvent.Overdue e) {
            return new ResponsibilityProblemOverdue(standing, Signature.deadline(e.deadline()));
        }
        if (event instanceof ResponsibilityProblemEvent.Escalated e) {
            return new ResponsibilityProblemEscalated(standing, Signature.deadline(e.deadline()), e.to());
        }
        if (event instanceof ResponsibilityProblemEvent.Closed e) {
            return new ResponsibilityProblemClosed(standing, sayable(after, e.reason()));
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static @Nullable String sayable(ResponsibilityProblemState state, @Nullable String text) {
        boolean confidential = state.found().kind() == ProblemKind.CORRUPTION;
        return confidential || text == null || text.isBlank() ? null : text;
    }

    private static ProblemStanding standing(
            @Nullable ResponsibilityProblemState before,
            ResponsibilityProblemEvent event,
            ResponsibilityProblemState after,
            Recorded recorded) {
        ResponsibilityProblemEvent.Found found = after.found();
        return new ProblemStanding(
                event.at(),
                Signature.author(recorded.by()),
                found.origin().supervision(),
                found.origin().campaign(),
                found.unit(),
                found.kind().code(),
                after.round(),
                before == null ? null : before.stage().name(),
                after.stage().name());
    }
}
