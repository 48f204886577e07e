package org.safetyvalve.accountability.leads.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.leads.LeadClocks;
import org.safetyvalve.accountability.leads.LeadEvent;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.LeadCaseRecommended;
import org.safetyvalve.contracts.accountability.LeadDisposalOverdue;
import org.safetyvalve.contracts.accountability.LeadDisposalProposed;
import org.safetyvalve.contracts.accountability.LeadDisposalReturned;
import org.safetyvalve.contracts.accountability.LeadDisposed;
import org.safetyvalve.contracts.accountability.LeadMerged;
import org.safetyvalve.contracts.accountability.LeadOutcomeOverdue;
import org.safetyvalve.contracts.accountability.LeadReceived;
import org.safetyvalve.contracts.accountability.LeadRegistered;
import org.safetyvalve.contracts.accountability.LeadRegistrationOverdue;
import org.safetyvalve.contracts.accountability.LeadStanding;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Leads as agencies know them: their number and where they stand. No content, and nobody's name. */
public final class LeadContract {
    private LeadContract() {}

    public static EventBody of(@Nullable LeadState before, LeadEvent event, LeadState after, Recorded recorded) {
        LeadStanding standing = new LeadStanding(
                event.at(),
                Signature.office(recorded.by()),
                after.reference(),
                after.origin().source().code(),
                before == null ? null : before.stage().name(),
                after.stage().name());
        if (event instanceof LeadEvent.Received) {
            LeadOrigin origin = after.origin();
            LeadClocks clocks = after.runningClocks();
            return new LeadReceived(
                    standing,
                    origin.transfer(),
                    origin.tracing(),
                    origin.accident(),
                    origin.problem(),
                    deadline(clocks.registration()),
                    deadline(clocks.disposal()));
        }
        if (event instanceof LeadEvent.Registered) {
            return new LeadRegistered(standing);
        }
        if (event instanceof LeadEvent.Disposed e) {
            return new LeadDisposed(standing, e.disposition().code(), deadline(e.outcomeBy()));
        }
        if (event instanceof LeadEvent.DisposalProposed e) {
            return new LeadDisposalProposed(standing, e.proposal().disposition().code());
        }
        if (event instanceof LeadEvent.DisposalReturned e) {
            return new LeadDisposalReturned(standing, e.disposition().code());
        }
        if (event instanceof LeadEvent.CaseRecommended) {
            return new LeadCaseRecommended(standing);
        }
        if (event instanceof LeadEvent.Merged e) {
            return new LeadMerged(standing, e.into());
        }
        if (event instanceof LeadEvent.Overdue e) {
            return overdue(standing, e, after);
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static EventBody overdue(LeadStanding standing, LeadEvent.Overdue event, LeadState lead) {
        Deadline deadline = Signature.deadline(event.deadline());
        return switch (event.duty()) {
            case REGISTRATION -> new LeadRegistrationOverdue(standing, deadline);
            case DISPOSAL -> new LeadDisposalOverdue(standing, deadline);
            case OUTCOME ->
                new LeadOutcomeOverdue(
                        standing,
                        Objects.requireNonNull(lead.disposition(), "an outcome is of a disposition")
                                .code(),
                        deadline);
        };
    }

    private static @Nullable Deadline deadline(@Nullable RunningClock clock) {
        return clock == null ? null : Signature.deadline(clock.deadline());
    }
}
