package org.safetyvalve.accountability.exchanges;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.commitments.CommitmentEvent;

/** What happened to an exchange. */
public sealed interface ExchangeEvent {

    Instant at();

    /**
     * 安排
     *
     * @param parties the two organisations that meet, the planner first
     */
    record Planned(List<String> parties, String district, ExchangePlan plan, Instant at) implements ExchangeEvent {
        public Planned {
            parties = List.copyOf(parties);
        }
    }

    /** 改期 */
    record Postponed(ExchangePlan plan, String reason, Instant at) implements ExchangeEvent {}

    /**
     * 会商
     *
     * @param agenda what was open, as far as the party that records it may see
     * @param minutes what was said; in the store only
     * @param next the id of the exchange after it
     */
    record Held(Agenda agenda, String minutes, String next, Instant at) implements ExchangeEvent {}

    /** 议定事项 */
    record OfACommitment(CommitmentEvent event) implements ExchangeEvent {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /** 办结 */
    record Closed(Instant at) implements ExchangeEvent {}
}
