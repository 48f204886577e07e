package org.safetyvalve.accountability.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/** Any sequence of commands, by anybody, at any moment, with the clock noticed or not: what must never happen does not. */
class TransferPropertyTest {
    private static final List<Actor> ACTORS =
            List.of(INSPECTOR, REGISTRY, COMMITTEE, POLICE, COURT, LEADER, DECISION_BODY, UNIT);
    private static final TransferTerms TERMS = TransferTest.TERMS;
    private static final Instant START = TransferTest.MONDAY;

    enum Verb {
        ACCEPT,
        RETURN,
        SEND_ON,
        DISPUTE,
        DESIGNATE,
        START,
        RESULT,
        ACKNOWLEDGE,
        LAPSE
    }

    record Step(Verb verb, Actor actor, Duration later) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        // Who may answer is tried more often, and answers more often than silence, so that long lives are reached.
        Arbitrary<Actor> actor = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(ACTORS)), Tuple.of(4, Arbitraries.of(INSPECTOR, POLICE, COURT, LEADER)));
        Arbitrary<Verb> verb = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(Verb.class)),
                Tuple.of(3, Arbitraries.of(Verb.RETURN, Verb.SEND_ON, Verb.DESIGNATE, Verb.RESULT)));
        Arbitrary<Duration> later =
                Arbitraries.of(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofDays(3));
        return Combinators.combine(verb, actor, later)
                .as(Step::new)
                .list()
                .ofMinSize(12)
                .ofMaxSize(40);
    }

    @Property(tries = 2000)
    void holdsItsRulesWhoeverDoesWhateverWhenever(@ForAll("steps") List<Step> steps) {
        List<TransferEvent> history =
                new ArrayList<>(TransferTest.refer(INSPECTOR, SubjectKind.CASE, TransferTest.TO_POLICE, START));
        Instant now = START;
        for (Step step : steps) {
            now = now.plus(step.later());
            Instant moment = now;
            TransferState before = fold(history);
            List<TransferEvent> events;
            try {
                events = command(step, moment).apply(Transfer.of(before, TERMS));
            } catch (Refusal refused) {
                continue;
            }
            if (!events.isEmpty()) {
                assertAnsweredInTime(before, step.verb(), moment);
            }
            history.addAll(events);
            assertHolds(history);
        }
        Statistics.collect(fold(history).stage());
    }

    private static Function<Transfer, List<TransferEvent>> command(Step step, Instant now) {
        Actor by = step.actor();
        Moment moment = Moment.now(now);
        String named = by == POLICE ? TransferTest.TO_COURT : TransferTest.TO_POLICE;
        return switch (step.verb()) {
            case ACCEPT -> t -> t.accept(by, null, moment);
            case RETURN -> t -> t.returnToSender(by, TransferTest.BASIS, named, moment);
            case SEND_ON -> t -> t.sendOn(by, moment);
            case DISPUTE -> t -> t.dispute(by, moment);
            case DESIGNATE -> t -> t.designate(by, TransferTest.TO_COURT, TransferTest.BASIS, moment);
            case START -> t -> t.startHandling(by, moment);
            case RESULT -> t -> t.reportResult(by, "result-1", null, moment);
            case ACKNOWLEDGE -> t -> t.acknowledge(by, moment);
            case LAPSE -> t -> t.lapse(now);
        };
    }

    private static void assertAnsweredInTime(TransferState before, Verb verb, Instant now) {
        if (verb == Verb.ACCEPT || verb == Verb.RETURN) {
            assertThat(before.clock().deadline().at()).isAfter(now);
        }
    }

    private static void assertHolds(List<TransferEvent> history) {
        int returns = 0;
        int dispatches = 0;
        int silences = 0;
        int disputes = 0;
        boolean designated = false;
        boolean resulted = false;
        for (TransferEvent event : history) {
            if (event instanceof TransferEvent.Referred || event instanceof TransferEvent.SentOn) {
                dispatches++;
            } else if (event instanceof TransferEvent.Returned) {
                assertThat(designated).as("returned after a designation").isFalse();
                returns++;
            } else if (event instanceof TransferEvent.DeemedAccepted) {
                silences++;
            } else if (event instanceof TransferEvent.Disputed disputed) {
                assertThat(designated).as("disputed after a designation").isFalse();
                disputes++;
                returns += disputed.cause() == DisputeCause.SECOND_RETURN ? 1 : 0;
            } else if (event instanceof TransferEvent.Designated) {
                designated = true;
            } else if (event instanceof TransferEvent.ResultReported) {
                resulted = true;
            } else if (event instanceof TransferEvent.Acknowledged) {
                assertThat(resulted).as("a result before the end").isTrue();
            }
        }
        assertThat(returns).isLessThanOrEqualTo(2);
        assertThat(returns).isLessThanOrEqualTo(dispatches);
        assertThat(silences).isLessThanOrEqualTo(1);
        assertThat(disputes).isLessThanOrEqualTo(1);
        if (returns == 2) {
            assertThat(disputes).as("a second return is a dispute").isEqualTo(1);
        }
        assertThat(fold(history).bounces()).isEqualTo(returns);
    }

    private static TransferState fold(List<TransferEvent> history) {
        TransferState state = null;
        for (TransferEvent event : history) {
            state = TransferState.fold(state, event);
        }
        return state;
    }
}
