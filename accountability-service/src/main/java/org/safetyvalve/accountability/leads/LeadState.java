package org.safetyvalve.accountability.leads;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.leads.LeadEvent.CaseRecommended;
import org.safetyvalve.accountability.leads.LeadEvent.DisposalProposed;
import org.safetyvalve.accountability.leads.LeadEvent.DisposalReturned;
import org.safetyvalve.accountability.leads.LeadEvent.Disposed;
import org.safetyvalve.accountability.leads.LeadEvent.Merged;
import org.safetyvalve.accountability.leads.LeadEvent.Overdue;
import org.safetyvalve.accountability.leads.LeadEvent.Received;
import org.safetyvalve.accountability.leads.LeadEvent.Registered;

/**
 * Everything its events say about a lead.
 *
 * @param reference its number, which says nothing
 * @param content what it says, sealed; in the store only
 * @param reporter who reported it, sealed; in the store only; null when nobody is named
 * @param disposition how it was last disposed of, or null
 * @param proposal how it is to be disposed of next once that is approved, or null
 * @param recommendedBy who recommended a case as the outcome of this disposition, or null
 * @param mergedInto the lead that it is disposed of through, or null
 * @param clocks its deadlines; null when an earlier version received it
 */
public record LeadState(
        LeadStage stage,
        String reference,
        LeadOrigin origin,
        String district,
        SealedText content,
        @Nullable SealedText reporter,
        String receivedBy,
        @Nullable String registeredBy,
        @Nullable LeadDisposition disposition,
        @Nullable DisposalProposal proposal,
        @Nullable String recommendedBy,
        @Nullable String mergedInto,
        @Nullable LeadClocks clocks,
        Instant receivedAt,
        Instant changedAt) {

    /** Its clocks; none of them for a lead that an earlier version received. */
    public LeadClocks runningClocks() {
        return Objects.requireNonNullElse(clocks, LeadClocks.NONE);
    }

    /** The state after the event. */
    public static LeadState fold(@Nullable LeadState before, LeadEvent event) {
        if (event instanceof Received e) {
            return new LeadState(
                    LeadStage.RECEIVED,
                    e.reference(),
                    e.origin(),
                    e.district(),
                    e.texts().content(),
                    e.texts().reporter(),
                    e.receivedBy(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    e.clocks(),
                    e.at(),
                    e.at());
        }
        return Objects.requireNonNull(before, "a lead begins by being received").after(event);
    }

    private LeadState after(LeadEvent event) {
        Instant at = event.at();
        if (event instanceof Registered e) {
            return at(LeadStage.REGISTERED, e.registeredBy(), null, null, null, null, clocks, at);
        }
        if (event instanceof Disposed e) {
            LeadClocks next = runningClocks().withOutcome(e.outcomeBy());
            return at(LeadStage.DISPOSED, registeredBy, e.disposition(), null, null, null, next, at);
        }
        if (event instanceof DisposalProposed e) {
            return at(stage, registeredBy, disposition, e.proposal(), recommendedBy, null, clocks, at);
        }
        if (event instanceof DisposalReturned) {
            return at(stage, registeredBy, disposition, null, recommendedBy, null, clocks, at);
        }
        if (event instanceof CaseRecommended e) {
            return at(stage, registeredBy, disposition, null, e.recommendedBy(), null, clocks, at);
        }
        if (event instanceof Merged e) {
            return at(LeadStage.MERGED, registeredBy, disposition, null, null, e.into(), clocks, at);
        }
        if (event instanceof Overdue e) {
            LeadClocks next = runningClocks().withMissed(e.duty());
            return at(stage, registeredBy, disposition, proposal, recommendedBy, mergedInto, next, at);
        }
        throw new IllegalArgumentException("an event that no lead knows: " + event);
    }

    private LeadState at(
            LeadStage next,
            @Nullable String registrar,
            @Nullable LeadDisposition way,
            @Nullable DisposalProposal proposed,
            @Nullable String recommending,
            @Nullable String into,
            @Nullable LeadClocks running,
            Instant at) {
        return new LeadState(
                next,
                reference,
                origin,
                district,
                content,
                reporter,
                receivedBy,
                registrar,
                way,
                proposed,
                recommending,
                into,
                running,
                receivedAt,
                at);
    }
}
