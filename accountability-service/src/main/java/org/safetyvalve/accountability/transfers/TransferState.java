package org.safetyvalve.accountability.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.transfers.TransferEvent.Accepted;
import org.safetyvalve.accountability.transfers.TransferEvent.Acknowledged;
import org.safetyvalve.accountability.transfers.TransferEvent.DeemedAccepted;
import org.safetyvalve.accountability.transfers.TransferEvent.Designated;
import org.safetyvalve.accountability.transfers.TransferEvent.DesignationOverdue;
import org.safetyvalve.accountability.transfers.TransferEvent.Disputed;
import org.safetyvalve.accountability.transfers.TransferEvent.HandlingStarted;
import org.safetyvalve.accountability.transfers.TransferEvent.Referred;
import org.safetyvalve.accountability.transfers.TransferEvent.ResultReported;
import org.safetyvalve.accountability.transfers.TransferEvent.Returned;
import org.safetyvalve.accountability.transfers.TransferEvent.SentOn;

/**
 * Everything its events say about a transfer.
 *
 * @param to who has to answer, or to handle it
 * @param returns every return so far, oldest first
 * @param clock the clock that runs now, or null when nobody is being waited for by a deadline
 * @param designationOverdue whether the common superior let the time to designate pass
 * @param designatedBy the common superior that decided the dispute, or null
 */
public record TransferState(
        TransferStage stage,
        TransferDispatch dispatch,
        Party to,
        List<TransferReturn> returns,
        @Nullable RunningClock clock,
        boolean designationOverdue,
        @Nullable String designatedBy,
        @Nullable TransferResult result,
        Instant changedAt) {

    public TransferState {
        returns = List.copyOf(returns);
    }

    public Party from() {
        return dispatch.from();
    }

    /** How often it was bounced. */
    public int bounces() {
        return returns.size();
    }

    /** Whether it is about a discipline matter. */
    public boolean restricted() {
        return dispatch.subject().kind().isRestricted();
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public @Nullable Instant due() {
        return clock == null ? null : clock.lapsesFrom();
    }

    /** The state after the event. */
    public static TransferState fold(@Nullable TransferState before, TransferEvent event) {
        if (event instanceof Referred sent) {
            return new TransferState(
                    TransferStage.SENT,
                    sent.dispatch(),
                    sent.to(),
                    List.of(),
                    sent.acceptBy(),
                    false,
                    null,
                    null,
                    sent.at());
        }
        return Objects.requireNonNull(before, "a transfer begins by being sent").after(event);
    }

    private TransferState after(TransferEvent event) {
        if (event instanceof Returned e) {
            return moved(TransferStage.RETURNED, to, e.sendOnBy(), e.at()).with(e.details());
        }
        if (event instanceof SentOn e) {
            return moved(TransferStage.SENT, e.to(), e.acceptBy(), e.at());
        }
        if (event instanceof Disputed e) {
            TransferState disputed = moved(TransferStage.DISPUTED, to, e.designateBy(), e.at());
            return e.cause() == DisputeCause.SECOND_RETURN ? disputed.with(e.details()) : disputed;
        }
        if (event instanceof DesignationOverdue e) {
            return new TransferState(stage, dispatch, to, returns, null, true, null, result, e.at());
        }
        if (event instanceof Designated e) {
            return new TransferState(
                    TransferStage.DESIGNATED,
                    dispatch,
                    e.to(),
                    returns,
                    null,
                    designationOverdue,
                    e.by(),
                    null,
                    e.at());
        }
        if (event instanceof ResultReported e) {
            return moved(TransferStage.RESULT_REPORTED, to, null, e.at()).with(e.result());
        }
        return moved(stageAfter(event), to, null, event.at());
    }

    private static TransferStage stageAfter(TransferEvent event) {
        if (event instanceof Accepted) {
            return TransferStage.ACCEPTED;
        }
        if (event instanceof DeemedAccepted) {
            return TransferStage.DEEMED_ACCEPTED;
        }
        if (event instanceof HandlingStarted) {
            return TransferStage.HANDLING;
        }
        if (event instanceof Acknowledged) {
            return TransferStage.ACKNOWLEDGED;
        }
        throw new IllegalArgumentException("an event that no transfer knows: " + event);
    }

    private TransferState moved(TransferStage next, Party receiver, @Nullable RunningClock running, Instant at) {
        return new TransferState(
                next, dispatch, receiver, returns, running, designationOverdue, designatedBy, result, at);
    }

    private TransferState with(TransferReturn another) {
        List<TransferReturn> all =
                Stream.concat(returns.stream(), Stream.of(another)).toList();
        return new TransferState(stage, dispatch, to, all, clock, designationOverdue, designatedBy, result, changedAt);
    }

    private TransferState with(TransferResult reported) {
        return new TransferState(
                stage, dispatch, to, returns, clock, designationOverdue, designatedBy, reported, changedAt);
    }
}
