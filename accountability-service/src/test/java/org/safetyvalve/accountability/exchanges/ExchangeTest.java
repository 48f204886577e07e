package org.safetyvalve.accountability.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.commitments.CommitmentRule;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

class ExchangeTest {
    private static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar("test", Set.of(), Set.of());
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Superiors SUPERIORS = new Superiors(Map.of(), LEADER.organisation());
    private static final ExchangePlan PLAN = new ExchangePlan("日沟通〔2026〕4号", TUESDAY, "第一会议室");
    private static final ExchangePlan NEXT =
            new ExchangePlan("日沟通〔2026〕5号", TUESDAY.plus(Duration.ofDays(30)), "第一会议室");
    private static final Agenda NOTHING = new Agenda(INSPECTOR.organisation(), TUESDAY, List.of());

    private final List<ExchangeEvent> history =
            new ArrayList<>(Exchange.plan(INSPECTOR, COMMITTEE.organisation(), CITY, PLAN, MONDAY));

    private ExchangeState state() {
        ExchangeState state = null;
        for (ExchangeEvent event : history) {
            state = ExchangeState.fold(state, event);
        }
        return state;
    }

    private Exchange exchange() {
        return Exchange.of(state());
    }

    private void given(List<ExchangeEvent> events) {
        history.addAll(events);
    }

    private void givenHeld() {
        given(exchange().hold(COMMITTEE, NOTHING, "会议纪要", NEXT, "next", TUESDAY));
    }

    private void givenAgreedOf(Actor actor) {
        given(exchange().agree(INSPECTOR, actor.organisation(), "移交台账", 4, Moment.now(TUESDAY), CALENDAR));
    }

    @Test
    void isPlannedByOneOfTheTwoWithTheOtherForALaterTime() {
        for (Actor actor : List.of(DEPARTMENT, LEADER, REGISTRY, POLICE, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    ExchangeRule.EXCHANGED_BY_DISCIPLINE_AND_COMMITTEE,
                    () -> Exchange.plan(actor, COMMITTEE.organisation(), CITY, PLAN, MONDAY));
        }
        assertRefused(
                ExchangeRule.EXCHANGED_WITH_ANOTHER,
                () -> Exchange.plan(COMMITTEE, COMMITTEE.organisation(), CITY, PLAN, MONDAY));
        assertRefused(
                ExchangeRule.EXCHANGED_LATER,
                () -> Exchange.plan(INSPECTOR, COMMITTEE.organisation(), CITY, PLAN, TUESDAY));
    }

    @Test
    void isPostponedToALaterTimeForAReason() {
        Instant wednesday = TUESDAY.plus(Duration.ofDays(1));
        assertRefused(
                ExchangeRule.EXCHANGE_SAYS_WHAT, () -> exchange().postpone(COMMITTEE, wednesday, "第二会议室", " ", MONDAY));
        assertRefused(
                ExchangeRule.EXCHANGED_LATER, () -> exchange().postpone(COMMITTEE, MONDAY, "第二会议室", "冲突", MONDAY));

        given(exchange().postpone(COMMITTEE, wednesday, "第二会议室", "冲突", MONDAY));

        assertThat(state().plan()).isEqualTo(new ExchangePlan(PLAN.reference(), wednesday, "第二会议室"));
        assertThat(state().postponements()).containsExactly(new Postponement(TUESDAY, "冲突", MONDAY));
        assertRefused(
                ExchangeRule.EXCHANGED_AT_ITS_TIME,
                () -> exchange().hold(COMMITTEE, NOTHING, "会议纪要", NEXT, "next", TUESDAY));
    }

    @Test
    void isRecordedOnceByEitherPartyAndSaysWhenTheNextIs() {
        for (Actor actor : List.of(DEPARTMENT, LEADER, REGISTRY)) {
            assertRefused(
                    ExchangeRule.EXCHANGED_BY_DISCIPLINE_AND_COMMITTEE,
                    () -> exchange().hold(actor, NOTHING, "会议纪要", NEXT, "next", TUESDAY));
        }
        assertRefused(
                ExchangeRule.EXCHANGED_LATER, () -> exchange().hold(INSPECTOR, NOTHING, "会议纪要", PLAN, "next", TUESDAY));
        givenHeld();

        assertThat(state().next()).isEqualTo("next");
        assertRefused(
                ExchangeRule.EXCHANGE_NOT_PLANNED,
                () -> exchange().hold(INSPECTOR, NOTHING, "会议纪要", NEXT, "next", TUESDAY));
        assertRefused(
                ExchangeRule.EXCHANGE_NOT_PLANNED, () -> exchange().postpone(INSPECTOR, NEXT.at(), "x", "冲突", TUESDAY));
    }

    @Test
    void whatWasAgreedIsOfAPartyAndVerifiedByTheOther() {
        assertRefused(
                ExchangeRule.AGREED_AT_THE_EXCHANGE,
                () -> exchange().agree(INSPECTOR, COMMITTEE.organisation(), "移交台账", 4, Moment.now(MONDAY), CALENDAR));
        givenHeld();
        assertRefused(
                ExchangeRule.AGREED_BY_A_PARTY,
                () -> exchange().agree(INSPECTOR, DEPARTMENT.organisation(), "移交台账", 4, Moment.now(TUESDAY), CALENDAR));
        givenAgreedOf(INSPECTOR);
        given(exchange().reportKept(INSPECTOR, 1, "已移交", SUPERIORS, TUESDAY));

        assertRefused(
                CommitmentRule.CHECKED_BY_SOMEBODY_ELSE, () -> exchange().verifyKept(INSPECTOR_2, 1, null, TUESDAY));
        assertRefused(
                ExchangeRule.EXCHANGE_CLOSED_WHEN_ALL_IS_KEPT, () -> exchange().close(INSPECTOR, TUESDAY));
        given(exchange().verifyKept(COMMITTEE, 1, null, TUESDAY));
        given(exchange().close(INSPECTOR, TUESDAY));

        assertThat(state().stage()).isEqualTo(ExchangeStage.CLOSED);
    }

    @Test
    void existsForItsPartiesAndDisciplineInspectionAndForWhoWasToldOfWhatIsOverdue() {
        givenHeld();
        givenAgreedOf(COMMITTEE);
        for (Actor actor : List.of(INSPECTOR, COMMITTEE, REGISTRY)) {
            assertThat(Exchange.maySee(actor, state())).as(actor.account()).isTrue();
        }
        for (Actor actor : List.of(LEADER, DEPARTMENT, POLICE, INSPECTOR_OF_LANSHAN)) {
            assertThat(Exchange.maySee(actor, state())).as(actor.account()).isFalse();
        }

        given(exchange().lapse(TUESDAY.plus(Duration.ofDays(30)), SUPERIORS));

        assertThat(Exchange.maySee(LEADER, state())).isTrue();
        assertThat(Exchange.seesAll(LEADER, state())).isFalse();
    }

    @Test
    void offersWhatMayBeDoneNow() {
        assertThat(exchange().actions(COMMITTEE, Moment.now(MONDAY), CALENDAR)).containsExactly("postpone");
        assertThat(exchange().actions(COMMITTEE, Moment.now(TUESDAY), CALENDAR)).containsExactly("postpone", "hold");
        givenHeld();
        assertThat(exchange().actions(COMMITTEE, Moment.now(TUESDAY), CALENDAR)).containsExactly("agree", "close");
        assertThat(exchange().actions(REGISTRY, Moment.now(TUESDAY), CALENDAR)).isEmpty();
    }
}
