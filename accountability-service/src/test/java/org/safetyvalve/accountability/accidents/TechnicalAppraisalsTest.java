package org.safetyvalve.accountability.accidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.accidents.AccidentScene.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalReceived;
import org.safetyvalve.accountability.accidents.AccidentEvent.InvestigationOverdue;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

/** State Council Order 493, article 27: the time that a technical appraisal takes is not part of the investigation's. */
class TechnicalAppraisalsTest {
    private final AccidentScene scene = reported(ORDINARY)
            .given(reported(ORDINARY).accident().reportUpward(OFFICE, GovernmentLevel.CITY, null, at(day(0))));

    /** To be given within 200 days. */
    private void commission(Instant when) {
        commission(when, dayOf(when).plusDays(200));
    }

    private void commission(Instant when, LocalDate agreedBy) {
        scene.given(scene.appraisals().commission(OFFICE, "除尘管道", "省安科院", "东事故调鉴〔2026〕1号", agreedBy, at(when)));
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingDayCalendar.ZONE);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingDayCalendar.ZONE).toInstant();
    }

    private AppraisalReceived receive(int number, Instant when) {
        List<AccidentEvent> received = scene.appraisals().receive(OFFICE, number, "安科鉴〔2026〕1号", at(when));
        scene.given(received);
        return (AppraisalReceived) received.get(received.size() - 1);
    }

    @Test
    void whatAnAppraisalTookMovesTheTermByItsDays() {
        commission(day(10));
        AppraisalReceived received = receive(1, day(22));

        assertThat(received.days()).isEqualTo(12);
        assertThat(scene.investigateBy()).isEqualTo(END.plus(Duration.ofDays(12)));
        assertThat(received.until().deadline().sum()).isEqualTo("60 days from 2026-11-01, without 12 of appraisal");
        assertThat(scene.lapse(END.plus(Duration.ofDays(12)).minusMillis(1))).isEmpty();
        assertThat(scene.lapse(END.plus(Duration.ofDays(12)))).hasOnlyElementsOfType(InvestigationOverdue.class);
    }

    @Test
    void ofSeveralThatOverlapADayCountsOnce() {
        commission(day(10));
        commission(day(15));
        assertThat(receive(1, day(20)).days()).isEqualTo(10);
        commission(day(24));
        assertThat(receive(2, day(25)).days()).isEqualTo(5);
        assertThat(receive(3, day(26)).days())
                .as("of the days to the 26th, that to the 25th is counted")
                .isEqualTo(1);

        assertThat(scene.investigateBy()).isEqualTo(END.plus(Duration.ofDays(16)));
    }

    @Test
    void severalOneAfterAnotherCountTogether() {
        commission(day(10));
        receive(1, day(12));
        commission(day(30));
        receive(2, day(33));

        assertThat(scene.investigateBy()).isEqualTo(END.plus(Duration.ofDays(5)));
    }

    @Test
    void whileOneIsWaitedForNothingIsOverdueAndNoReportIsSubmitted() {
        commission(END.minusSeconds(60));

        assertThat(scene.lapse(END.plus(Duration.ofDays(90)))).isEmpty();
        assertThat(Accident.due(scene.state()))
                .as("nothing but what was agreed of the appraisal")
                .isEqualTo(endOf(dayOf(END.minusSeconds(60)).plusDays(200)));
        assertThat(scene.accident().isSomebodyLate(END.plus(Duration.ofDays(90))))
                .isFalse();
        assertRefused(
                AccidentRule.APPRAISALS_RECEIVED_FIRST,
                () -> scene.accident().submitInvestigation(OFFICE, "东事故〔2026〕1号", at(END)));
        receive(1, END.plus(Duration.ofDays(3)));
        assertThat(scene.investigateBy()).isAfter(END.plus(Duration.ofDays(3)));
        assertThat(scene.accident().submitInvestigation(OFFICE, "东事故〔2026〕1号", at(END.plus(Duration.ofDays(3)))))
                .singleElement()
                .satisfies(event -> assertThat(((AccidentEvent.Investigated) event).inTime())
                        .isTrue());
    }

    @Test
    void whileOneIsWaitedForAnotherStopsTheTermToo() {
        commission(day(58));
        commission(day(65));
        receive(1, day(70));

        assertThat(scene.lapse(day(250))).isEmpty();
        receive(2, day(75));
        assertThat(scene.investigateBy()).isEqualTo(END.plus(Duration.ofDays(17)));
    }

    @Test
    void aTermThatIsOverStaysSo() {
        commission(END);
        assertThat(scene.lapse(END)).hasOnlyElementsOfType(InvestigationOverdue.class);

        assertThat(receive(1, END.plus(Duration.ofDays(9))).days()).isZero();
        assertThat(scene.investigateBy()).isEqualTo(END);
        assertThat(scene.state().investigation().overdue()).isTrue();
    }

    @Test
    void anAppraisalEnteredOfBeforeLiftsNoOverdueThatWasPublished() {
        scene.lapse(END);
        Moment imported = new Moment(day(20), END.plus(Duration.ofDays(2)));

        scene.given(scene.appraisals().commission(OFFICE, "管道", "省安科院", "东事故调鉴〔2026〕1号", dayOf(day(300)), imported));

        assertThat(scene.state().investigation().isHeld()).isFalse();
        assertThat(receive(1, END.plus(Duration.ofDays(5))).days()).isZero();
        assertThat(scene.state().investigation().overdue()).isTrue();
    }

    @Test
    void theTermIsExtendedWhileItStandsStillAndMovesByBoth() {
        commission(day(50));
        scene.given(scene.accident().extendInvestigation(GOVERNMENT, 30, "东政字〔2026〕1号", at(day(65))));
        receive(1, day(70));

        assertThat(scene.investigateBy()).isEqualTo(END.plus(Duration.ofDays(50)));
    }

    @Test
    void isCommissionedAndReceivedByTheInvestigatingSideAloneAndReceivedOnce() {
        for (Actor actor : List.of(UNIT, DEPARTMENT, LEADER, POLICE, INSPECTOR)) {
            assertRefused(
                    AccidentRule.INVESTIGATED_BY_ITS_LEVEL,
                    () -> scene.appraisals().commission(actor, "管道", "省安科院", "x", dayOf(day(9)), at(day(1))));
        }
        commission(day(1));
        assertRefused(
                AccidentRule.INVESTIGATED_BY_ITS_LEVEL, () -> scene.appraisals().receive(UNIT, 1, "x", at(day(2))));
        assertRefused(
                AccidentRule.APPRAISAL_IS_WAITED_FOR, () -> scene.appraisals().receive(OFFICE, 2, "x", at(day(2))));
        assertRefused(
                AccidentRule.RECEIVED_AFTER_IT_IS_COMMISSIONED,
                () -> scene.appraisals().receive(OFFICE, 1, "x", new Moment(day(0), day(2))));
        receive(1, day(2));
        assertRefused(
                AccidentRule.APPRAISAL_IS_WAITED_FOR, () -> scene.appraisals().receive(OFFICE, 1, "x", at(day(3))));
    }

    @Test
    void oneThatDoesNotComeByTheAgreedDayIsToldOfOnceAndTheTermStandsStillAllTheSame() {
        LocalDate agreed = dayOf(day(40));
        commission(day(10), agreed);
        assertThat(Accident.due(scene.state())).isEqualTo(endOf(agreed));
        assertThat(scene.lapse(endOf(agreed).minusMillis(1))).isEmpty();

        assertThat(scene.lapse(endOf(agreed)))
                .singleElement()
                .isEqualTo(new AppraisalOverdue(1, "省安科院", LegalPeriods.agreed(day(10), agreed), endOf(agreed)));

        assertThat(scene.lapse(END.plus(Duration.ofDays(500)))).isEmpty();
        assertThat(Accident.due(scene.state())).isNull();
        assertThat(scene.state().investigation().isHeld()).isTrue();
        assertThat(scene.appraisals().receive(OFFICE, 1, "安科鉴〔2026〕1号", at(day(50))))
                .as("told already")
                .hasOnlyElementsOfType(AppraisalReceived.class);
    }

    @Test
    void thatOneCameLateIsSaidByWhoeverRecordsItWhenNobodyHas() {
        LocalDate agreed = dayOf(day(40));
        commission(day(10), agreed);

        assertThat(scene.appraisals()
                        .receive(OFFICE, 1, "安科鉴〔2026〕1号", at(endOf(agreed).minusMillis(1))))
                .hasOnlyElementsOfType(AppraisalReceived.class);
        assertThat(scene.appraisals().receive(OFFICE, 1, "安科鉴〔2026〕1号", at(endOf(agreed))))
                .hasExactlyElementsOfTypes(AppraisalOverdue.class, AppraisalReceived.class);
    }

    @Test
    void ofSeveralEachIsToldOfByWhatWasAgreedOfIt() {
        commission(day(10), dayOf(day(30)));
        commission(day(11), dayOf(day(20)));
        receive(1, day(12));

        assertThat(scene.lapse(day(45)))
                .singleElement()
                .satisfies(
                        event -> assertThat(((AppraisalOverdue) event).number()).isEqualTo(2));
    }

    @Test
    void onceTheReportIsThereNobodyWaitsForOneThatCameTooLateToStopTheTerm() {
        commission(END, dayOf(day(80)));
        scene.given(scene.accident().submitInvestigation(OFFICE, "东事故〔2026〕1号", at(day(70))));

        assertThat(scene.lapse(day(84)))
                .as("%s", scene.state().stage())
                .noneMatch(event -> event instanceof AppraisalOverdue);
    }

    @Test
    void isAgreedForTheDayOfTheCommissionOrLaterAndWithinAYear() {
        LocalDate day = dayOf(day(10));
        for (LocalDate wrong : List.of(day.minusDays(1), day.plusYears(1).plusDays(1))) {
            assertRefused(AccidentRule.AGREED_WITHIN_A_YEAR, () -> commission(day(10), wrong));
        }
        commission(day(10), day);
        commission(day(10), day.plusYears(1));

        assertThat(scene.lapse(endOf(day))).hasOnlyElementsOfType(AppraisalOverdue.class);
    }

    @Test
    void ofAnAccidentThatAVersionOfBeforeStoredTheTermStandsStillToo() {
        scene.ofAVersionOfBefore();
        assertThat(scene.lapse(END.minusMillis(1))).isEmpty();

        commission(day(10));
        receive(1, day(11));

        assertThat(scene.investigateBy()).isEqualTo(END.plus(Duration.ofDays(1)));
    }
}
