package org.safetyvalve.accountability.exchanges;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Closed;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Held;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.OfACommitment;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Planned;
import org.safetyvalve.accountability.exchanges.ExchangeEvent.Postponed;

/**
 * Everything its events say about an exchange.
 *
 * @param parties the two organisations that meet, the planner first
 * @param agenda what was open when it was held, for the party that recorded it alone
 * @param commitments what was agreed
 * @param next the id of the exchange after it, once it was held
 */
public record ExchangeState(
        ExchangeStage stage,
        List<String> parties,
        String district,
        ExchangePlan plan,
        List<Postponement> postponements,
        @Nullable Agenda agenda,
        @Nullable String minutes,
        List<Commitment> commitments,
        @Nullable String next,
        Instant changedAt) {

    public ExchangeState {
        parties = List.copyOf(parties);
        postponements = List.copyOf(postponements);
        commitments = List.copyOf(commitments);
    }

    /** The state after the event. */
    public static ExchangeState fold(@Nullable ExchangeState before, ExchangeEvent event) {
        if (event instanceof Planned e) {
            return new ExchangeState(
                    ExchangeStage.PLANNED,
                    e.parties(),
                    e.district(),
                    e.plan(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    e.at());
        }
        return Objects.requireNonNull(before, "an exchange begins by being planned")
                .after(event);
    }

    private ExchangeState after(ExchangeEvent event) {
        if (event instanceof Postponed e) {
            List<Postponement> all = Stream.concat(
                            postponements.stream(), Stream.of(new Postponement(plan.at(), e.reason(), e.at())))
                    .toList();
            return new ExchangeState(
                    stage, parties, district, e.plan(), all, agenda, minutes, commitments, next, e.at());
        }
        if (event instanceof Held e) {
            return new ExchangeState(
                    ExchangeStage.HELD,
                    parties,
                    district,
                    plan,
                    postponements,
                    e.agenda(),
                    e.minutes(),
                    commitments,
                    e.next(),
                    e.at());
        }
        if (event instanceof OfACommitment e) {
            return with(stage, Commitments.fold(commitments, e.event()), e.at());
        }
        if (event instanceof Closed e) {
            return with(ExchangeStage.CLOSED, commitments, e.at());
        }
        throw new IllegalArgumentException("an event that no exchange knows: " + event);
    }

    private ExchangeState with(ExchangeStage to, List<Commitment> agreed, Instant at) {
        return new ExchangeState(to, parties, district, plan, postponements, agenda, minutes, agreed, next, at);
    }
}
