package org.safetyvalve.accountability.leads.messaging;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.leads.LeadEvent;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.LeadDisposed;
import org.safetyvalve.contracts.accountability.LeadReceived;
import org.safetyvalve.contracts.accountability.LeadRegistered;
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
            return new LeadReceived(
                    standing, after.origin().transfer(), after.origin().tracing());
        }
        if (event instanceof LeadEvent.Registered) {
            return new LeadRegistered(standing);
        }
        if (event instanceof LeadEvent.Disposed e) {
            return new LeadDisposed(standing, e.disposition().code());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }
}
