package org.safetyvalve.accountability.transfers.store;

import java.time.Instant;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.deadlines.InboundPosition;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.transfers.Transfer;
import org.safetyvalve.accountability.transfers.TransferStage;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.accountability.transfers.TransferTerms;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * Acts on the silence of a receiver, a sender or a common superior. An agency may have answered in time by an event that
 * has not been read yet: a receiver's silence counts only once everything up to the deadline has been (rule 9).
 */
@Component
class SilentTransfers implements Lapsing {
    private static final int BATCH = 200;

    private final Aggregates aggregates;
    private final TransferDefinition definition;
    private final TransferTerms terms;
    private final InboundPosition position;
    private final SystemCommands commands;

    SilentTransfers(
            Aggregates aggregates,
            TransferDefinition definition,
            TransferTerms terms,
            InboundPosition position,
            SystemCommands commands) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.terms = terms;
        this.position = position;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public int lapse(Instant now) {
        int lapsed = 0;
        for (Stored<TransferState> due : aggregates.due(definition, now, BATCH)) {
            if (mayLapse(due.state())) {
                String key = "lapse " + due.id() + ' ' + due.version();
                aggregates.execute(
                        definition,
                        due.id(),
                        commands.ofClock(key, now),
                        stored -> Transfer.of(stored.state(), terms).lapse(now));
                lapsed++;
            }
        }
        return lapsed;
    }

    private boolean mayLapse(TransferState state) {
        RunningClock clock = state.clock();
        return clock != null
                && (state.stage() != TransferStage.SENT
                        || position.consumedUpTo(clock.deadline().at()));
    }
}
