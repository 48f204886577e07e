package org.safetyvalve.accountability.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.cases.CaseScene.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.cases.CaseEvent.HandedToAdjudicators;
import org.safetyvalve.accountability.cases.CaseEvent.HearingOverdue;
import org.safetyvalve.accountability.deadlines.Moment;

/** A case is heard within a month. */
class HearingClockTest {
    private static final Instant OVER = Instant.parse("2026-12-23T16:00:00Z");
    private static final Instant LATER = OVER.plusSeconds(1);

    private final CaseScene scene = ofNoAccident().underInvestigation();

    private List<CaseEvent> around(List<CaseEvent> events, Instant at) {
        return HearingClock.of(scene.state()).around(events, Moment.now(at), CALENDAR);
    }

    private CaseScene handedOver() {
        return scene.given(around(scene.investigation().conclude(INVESTIGATOR_1, findings(), TEXT, NOW), NOW));
    }

    @Test
    void runsForAMonthFromWhenTheAdjudicatorsHaveIt() {
        assertThat(CaseClocks.due(scene.state())).isNull();
        handedOver();
        assertThat(scene.history().get(scene.history().size() - 1)).isInstanceOf(HandedToAdjudicators.class);
        assertThat(CaseClocks.due(scene.state())).isEqualTo(OVER);
        scene.given(around(scene.deliberation().hear(ADJUDICATOR_1, TEXT, NOW), NOW));
        assertThat(scene.history())
                .filteredOn(HandedToAdjudicators.class::isInstance)
                .hasSize(1);
    }

    @Test
    void isMetByAProposalOrAReturn() {
        handedOver();
        CaseState heard = scene.heard().state();
        assertThat(CaseClocks.due(heard)).isEqualTo(OVER);
        CaseState returned = CaseState.fold(
                heard,
                Deliberation.of(heard, FORMS)
                        .returnToInvestigation(ADJUDICATOR_1, TEXT, NOW)
                        .get(0));
        assertThat(CaseClocks.due(returned)).isNull();
        scene.given(scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, NOW));
        assertThat(CaseClocks.due(scene.state())).isNull();
    }

    @Test
    void thatItIsOverIsToldOnceAndMovesNothing() {
        handedOver().heard();
        assertThat(CaseClocks.lapse(scene.state(), OVER.minusMillis(1))).isEmpty();
        List<CaseEvent> lapsed = CaseClocks.lapse(scene.state(), OVER);
        assertThat(lapsed).hasSize(1).first().isInstanceOf(HearingOverdue.class);
        scene.given(lapsed);

        assertThat(CaseClocks.lapse(scene.state(), LATER)).isEmpty();
        assertThat(CaseClocks.due(scene.state())).isNull();
        assertThat(HearingClock.of(scene.state()).isLate(LATER)).isFalse();
        assertThat(scene.state().stage()).isEqualTo(CaseStage.HEARD);
        assertThat(around(scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, LATER), LATER))
                .hasSize(1);
    }

    @Test
    void aCommandThatFindsItOverSaysThatFirstWhoeverHasLookedForItOrNot() {
        handedOver().heard();
        assertThat(HearingClock.of(scene.state()).isLate(LATER)).isTrue();
        List<CaseEvent> events = around(scene.deliberation().propose(ADJUDICATOR_1, FAULT, TEXT, LATER), LATER);
        assertThat(events).hasSize(2).first().isInstanceOf(HearingOverdue.class);
        scene.given(events);
        assertThat(scene.state().stage()).isEqualTo(CaseStage.PROPOSED);
        assertThat(CaseClocks.lapse(scene.state(), LATER)).isEmpty();
        assertThat(around(List.of(), LATER)).isEmpty();
    }

    @Test
    void runsAnewWhenTheCaseIsHeardAgain() {
        CaseScene accident = ofAnAccident().investigated().decided();
        Instant later = NOW.plus(Duration.ofDays(40));
        accident.given(HearingClock.of(accident.state())
                .around(
                        accident.review().review(REVIEWER, Review.Result.RETURNED, null, TEXT, later),
                        Moment.now(later),
                        CALENDAR));
        assertThat(CaseClocks.due(accident.state())).isAfter(later.plus(Duration.ofDays(29)));
    }

    @Test
    void whatAnEarlierVersionHandedOverHasNoneInThisRound() {
        CaseScene stored = ofNoAccident().investigated();
        assertThat(stored.state().hearingTerm()).isNull();
        assertThat(HearingClock.of(stored.state())
                        .around(stored.deliberation().hear(ADJUDICATOR_1, TEXT, NOW), Moment.now(NOW), CALENDAR))
                .hasSize(1);
    }
}
