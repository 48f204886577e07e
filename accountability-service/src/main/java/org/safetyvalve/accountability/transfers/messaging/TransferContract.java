package org.safetyvalve.accountability.transfers.messaging;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.transfers.TransferDispatch;
import org.safetyvalve.accountability.transfers.TransferEvent;
import org.safetyvalve.accountability.transfers.TransferReturn;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.transfer.CaseReferred;
import org.safetyvalve.contracts.transfer.TransferAccepted;
import org.safetyvalve.contracts.transfer.TransferAcknowledged;
import org.safetyvalve.contracts.transfer.TransferDeemedAccepted;
import org.safetyvalve.contracts.transfer.TransferDesignated;
import org.safetyvalve.contracts.transfer.TransferDesignationOverdue;
import org.safetyvalve.contracts.transfer.TransferDisputed;
import org.safetyvalve.contracts.transfer.TransferHandlingStarted;
import org.safetyvalve.contracts.transfer.TransferResultReported;
import org.safetyvalve.contracts.transfer.TransferReturned;
import org.safetyvalve.contracts.transfer.TransferSentOn;
import org.safetyvalve.contracts.transfer.TransferStanding;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/**
 * Transfers as agencies know them: references and states, no content. Of a discipline matter not even the title.
 */
public final class TransferContract {
    private TransferContract() {}

    public static EventBody of(
            @Nullable TransferState before, TransferEvent event, TransferState after, Recorded recorded) {
        TransferStanding standing = standing(before, event, after, recorded);
        TransferDispatch dispatch = after.dispatch();
        if (event instanceof TransferEvent.Referred e) {
            return new CaseReferred(
                    standing,
                    publicTitle(after),
                    dispatch.basis(),
                    Signature.deadline(e.acceptBy().deadline()));
        }
        if (event instanceof TransferEvent.SentOn e) {
            return new TransferSentOn(standing, Signature.deadline(e.acceptBy().deadline()));
        }
        if (event instanceof TransferEvent.Accepted e) {
            return new TransferAccepted(standing, e.reference());
        }
        if (event instanceof TransferEvent.HandlingStarted) {
            return new TransferHandlingStarted(standing);
        }
        if (event instanceof TransferEvent.Returned e) {
            TransferReturn details = e.details();
            return new TransferReturned(
                    standing,
                    details.basis(),
                    details.competentBody(),
                    Signature.deadline(e.sendOnBy().deadline()));
        }
        if (event instanceof TransferEvent.DeemedAccepted e) {
            return new TransferDeemedAccepted(standing, Signature.deadline(e.deadline()), e.escalatedTo());
        }
        if (event instanceof TransferEvent.Disputed e) {
            TransferReturn details = e.details();
            return new TransferDisputed(
                    standing,
                    e.cause().code(),
                    details.basis(),
                    details.competentBody(),
                    Signature.deadline(e.designateBy().deadline()));
        }
        if (event instanceof TransferEvent.Designated e) {
            return new TransferDesignated(standing, e.basis());
        }
        if (event instanceof TransferEvent.DesignationOverdue e) {
            return new TransferDesignationOverdue(standing, Signature.deadline(e.deadline()));
        }
        if (event instanceof TransferEvent.ResultReported e) {
            return new TransferResultReported(
                    standing, e.result().reference(), e.result().outcome());
        }
        if (event instanceof TransferEvent.Acknowledged) {
            return new TransferAcknowledged(standing);
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static @Nullable String publicTitle(TransferState state) {
        return state.restricted() ? null : state.dispatch().title();
    }

    private static TransferStanding standing(
            @Nullable TransferState before, TransferEvent event, TransferState after, Recorded recorded) {
        TransferDispatch dispatch = after.dispatch();
        return new TransferStanding(
                event.at(),
                Signature.office(recorded.by()),
                dispatch.subject().kind().code(),
                dispatch.subject().id(),
                dispatch.subject().campaign(),
                dispatch.from().organisation(),
                after.to().organisation(),
                after.bounces(),
                before == null ? null : before.stage().name(),
                after.stage().name());
    }
}
