package org.safetyvalve.accountability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.CommitmentEvent;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.accountability.CommitmentEscalated;
import org.safetyvalve.contracts.accountability.CommitmentMade;
import org.safetyvalve.contracts.accountability.CommitmentOverdue;
import org.safetyvalve.contracts.accountability.CommitmentReported;
import org.safetyvalve.contracts.accountability.CommitmentStanding;
import org.safetyvalve.contracts.accountability.CommitmentVerificationFailed;
import org.safetyvalve.contracts.accountability.CommitmentVerified;

/**
 * Commitments as others know them, wherever they were made: a number, an organisation and a deadline, no text.
 *
 * @param occasion code of what they were made at
 * @param reference its number
 * @param followedUpBy the organisations that follow them up
 */
public record CommitmentContract(
        String occasion, String reference, @Nullable String campaign, List<String> followedUpBy) {

    public CommitmentContract {
        followedUpBy = List.copyOf(followedUpBy);
    }

    public EventBody of(List<Commitment> before, CommitmentEvent event, List<Commitment> after, Office by) {
        CommitmentStanding standing = standing(before, event, after.get(event.number() - 1), by);
        if (event instanceof CommitmentEvent.Made e) {
            return new CommitmentMade(standing, Signature.deadline(e.keepBy().deadline()));
        }
        if (event instanceof CommitmentEvent.Reported) {
            return new CommitmentReported(standing);
        }
        if (event instanceof CommitmentEvent.Verified) {
            return new CommitmentVerified(standing);
        }
        if (event instanceof CommitmentEvent.VerificationFailed e) {
            return new CommitmentVerificationFailed(
                    standing, Signature.deadline(e.keepBy().deadline()));
        }
        if (event instanceof CommitmentEvent.Overdue e) {
            return new CommitmentOverdue(standing, Signature.deadline(e.deadline()));
        }
        if (event instanceof CommitmentEvent.Escalated e) {
            return new CommitmentEscalated(standing, Signature.deadline(e.deadline()), e.to());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private CommitmentStanding standing(
            List<Commitment> before, CommitmentEvent event, Commitment commitment, Office by) {
        boolean first = event.number() > before.size();
        return new CommitmentStanding(
                event.at(),
                by,
                occasion,
                reference,
                campaign,
                event.number(),
                commitment.organisation(),
                followedUpBy,
                commitment.round(),
                first ? null : before.get(event.number() - 1).stage().name(),
                commitment.stage().name());
    }
}
