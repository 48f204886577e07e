package org.safetyvalve.accountability.exchanges.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentContract;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.exchanges.ExchangeEvent;
import org.safetyvalve.accountability.exchanges.ExchangeState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.ExchangeClosed;
import org.safetyvalve.contracts.accountability.ExchangeHeld;
import org.safetyvalve.contracts.accountability.ExchangePlanned;
import org.safetyvalve.contracts.accountability.ExchangePostponed;
import org.safetyvalve.contracts.accountability.ExchangeStanding;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Exchanges as others know them: who meets and when, no agenda, no minutes. */
public final class ExchangeContract {
    private ExchangeContract() {}

    public static EventBody of(
            @Nullable ExchangeState before, ExchangeEvent event, ExchangeState after, Recorded recorded) {
        if (event instanceof ExchangeEvent.OfACommitment e) {
            return new CommitmentContract("exchange", after.plan().reference(), null, after.parties())
                    .of(
                            before == null ? List.of() : before.commitments(),
                            e.event(),
                            after.commitments(),
                            Signature.office(recorded.by()));
        }
        ExchangeStanding standing = new ExchangeStanding(
                event.at(),
                Signature.office(recorded.by()),
                after.plan().reference(),
                after.parties(),
                after.plan().at(),
                before == null ? null : before.stage().name(),
                after.stage().name());
        if (event instanceof ExchangeEvent.Planned) {
            return new ExchangePlanned(standing);
        }
        if (event instanceof ExchangeEvent.Postponed e) {
            return new ExchangePostponed(standing, e.reason());
        }
        if (event instanceof ExchangeEvent.Held e) {
            return new ExchangeHeld(standing, e.next());
        }
        if (event instanceof ExchangeEvent.Closed) {
            return new ExchangeClosed(standing);
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }
}
