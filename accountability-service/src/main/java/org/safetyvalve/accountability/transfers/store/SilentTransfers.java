package org.safetyvalve.accountability.transfers.store;

import java.time.Duration;
import java.time.Instant;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.deadlines.InboundPosition;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.transfers.Transfer;
import org.safetyvalve.accountability.transfers.TransferStage;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.accountability.transfers.TransferTerms;
import org.springframework.stereotype.Component;

/**
 * Acts on the silence of a receiver, a sender or a common superior. An agency may have answered in time by an event that
 * has not been read yet: a receiver's silence counts only once everything up to the deadline has been (rule 9), and a little
 * later, because the broker that dates the answers has a clock of its own.
 */
@Component
class SilentTransfers implements Lapsing {
    /** By how much it may be behind ours. */
    private static final Duration BROKERS_CLOCK = Duration.ofSeconds(5);

    private final TransferDefinition definition;
    private final TransferTerms terms;
    private final InboundPosition position;
    private final DueRecords due;

    SilentTransfers(TransferDefinition definition, TransferTerms terms, InboundPosition position, DueRecords due) {
        this.definition = definition;
        this.terms = terms;
        this.position = position;
        this.due = due;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public int lapse(Instant now) {
        Answers answers = new Answers(now.minus(BROKERS_CLOCK));
        return due.lapse(
                definition,
                now,
                answers::haveBeenRead,
                state -> Transfer.of(state, terms).lapse(now));
    }

    /** What agencies may have answered, asked anew in each round: what has not been read for one deadline has not for a later one. */
    private final class Answers {
        private final Instant until;
        private Instant unread = Instant.MAX;

        Answers(Instant until) {
            this.until = until;
        }

        boolean haveBeenRead(TransferState state) {
            RunningClock clock = state.clock();
            if (clock == null) {
                return false;
            }
            Instant deadline = clock.deadline().at();
            if (state.stage() != TransferStage.SENT) {
                return true;
            }
            if (deadline.isAfter(until) || !deadline.isBefore(unread)) {
                return false;
            }
            if (position.consumedUpTo(deadline)) {
                return true;
            }
            unread = deadline;
            return false;
        }
    }
}
