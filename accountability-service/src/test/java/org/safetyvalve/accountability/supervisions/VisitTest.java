package org.safetyvalve.accountability.supervisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.supervisions.Supervised.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;

class VisitTest {
    private static final VisitedUnit UNIT_VISITED = new VisitedUnit(DEPARTMENT.organisation(), "日照市应急管理局");
    private static final List<Actor> OTHERS =
            List.of(DEPARTMENT, COMMITTEE, LEADER, UNIT, POLICE, REGISTRY, INVESTIGATOR, INSPECTOR_OF_LANSHAN);
    private static final List<String> BOTH = List.of(FIRST.account(), SECOND.account());
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private static VisitReport report(VisitKind kind, @Nullable Holiday holiday, List<String> inspectors) {
        return new VisitReport(UNIT_VISITED, kind, holiday, inspectors, List.of(), List.of(), null, null);
    }

    private static VisitReport report(VisitKind kind) {
        return report(kind, null, BOTH);
    }

    private static VisitReport heard(Heard... interviews) {
        return new VisitReport(UNIT_VISITED, VisitKind.OPEN, null, BOTH, List.of(interviews), List.of(), null, null);
    }

    private static List<VisitEvent> visit(Actor by, VisitReport report) {
        return visit(by, group(), report, null);
    }

    private static List<VisitEvent> visit(
            Actor by, InspectionState group, VisitReport report, @Nullable EarlierVisit earlier) {
        return Visit.record(by, "group-1", group, opened(), report, earlier, LATER);
    }

    private static VisitState state(List<VisitEvent> events) {
        return VisitState.fold(events.get(0));
    }

    @Test
    void recordsWhoWasThereWhomTheyInterviewedAndWhatTheyRead() {
        SealedText said = new SealedText("visit-1", "c1");
        SealedText notes = new SealedText("visit-1", "c2");
        List<DocumentRead> documents = List.of(new DocumentRead("2021年检查台账", "ledger", 3, "unit-9"));

        VisitState state = state(visit(
                INSPECTOR,
                new VisitReport(
                        UNIT_VISITED,
                        VisitKind.DAY_TO_DAY,
                        null,
                        BOTH,
                        List.of(
                                new Heard("department-leader", NOW, List.of(FIRST.account()), () -> said),
                                new Heard("department-staff", NOW, List.of(), null)),
                        documents,
                        VisitResult.PROBLEMS_FOUND,
                        () -> notes)));

        assertThat(state.interviews())
                .containsExactly(
                        new Interview("department-leader", NOW, List.of(FIRST.account()), said),
                        new Interview("department-staff", NOW, BOTH, null));
        assertThat(state.documents()).isEqualTo(documents);
        assertThat(state.inspectors()).isEqualTo(BOTH);
        assertThat(state.texts()).containsExactly(said, notes);
        assertThat(state.campaign()).isEqualTo("rizhao-2021-spring");
        assertThat(state.supervision()).isEqualTo("supervision-1");
    }

    @Test
    void refusesAVisitAGroupOrASupervisionByAnybodyButADisciplineInspectorOfThePlace() {
        for (Actor actor : OTHERS) {
            assertRefused(
                    SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR, () -> visit(actor, report(VisitKind.DAY_TO_DAY)));
            assertRefused(
                    SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR,
                    () -> Inspection.open(actor, "s-1", opened(), "第二组", group(List.of(SECOND)), NOW));
        }
        for (Actor actor : List.of(DEPARTMENT, COMMITTEE, LEADER, UNIT, POLICE, REGISTRY, INVESTIGATOR)) {
            assertRefused(
                    SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR,
                    () -> Supervision.open(actor, "c-1", "专项监督", FIRST_DAY, null, null, NOW));
        }
    }

    @Test
    void sealsNothingOfWhatIsRefused() {
        List<String> sealed = new ArrayList<>();
        VisitReport said = new VisitReport(
                UNIT_VISITED,
                VisitKind.HOLIDAY,
                null,
                BOTH,
                List.of(new Heard("unit-staff", NOW, List.of(), () -> {
                    sealed.add("said");
                    return new SealedText("visit-1", "c");
                })),
                List.of(),
                null,
                () -> {
                    sealed.add("notes");
                    return new SealedText("visit-1", "c");
                });

        assertRefused(SupervisionRule.HOLIDAY_OF_A_HOLIDAY_CHECK, () -> visit(INSPECTOR, said));
        assertRefused(SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR, () -> visit(REGISTRY, said));

        assertThat(sealed).isEmpty();
    }

    @Test
    void isMadeByTwoOfTheGroup() {
        for (List<String> alone :
                List.of(List.<String>of(), List.of(FIRST.account()), List.of(FIRST.account(), FIRST.account()))) {
            assertRefused(SupervisionRule.TWO_ON_A_VISIT, () -> visit(INSPECTOR, report(VisitKind.OPEN, null, alone)));
        }
        List<String> twice = List.of(FIRST.account(), SECOND.account(), SECOND.account());
        assertRefused(SupervisionRule.EACH_ONCE, () -> visit(INSPECTOR, report(VisitKind.OPEN, null, twice)));
        List<String> withAStranger = List.of(FIRST.account(), REGISTRY.account());
        assertRefused(
                SupervisionRule.VISITED_BY_THE_GROUP,
                () -> visit(INSPECTOR, report(VisitKind.OPEN, null, withAStranger)));
    }

    @Test
    void isMadeByWhoWasOfTheGroupAtThatTime() {
        Composition other = group(List.of(new Person("discipline-inspector-3", INSPECTOR.organisation())));
        InspectionState amended = InspectionState.fold(
                group(),
                Inspection.of(group())
                        .amend(INSPECTOR, opened(), other, "轮换", LATER)
                        .get(0));

        assertRefused(
                SupervisionRule.VISITED_BY_THE_GROUP, () -> visit(INSPECTOR, amended, report(VisitKind.OPEN), null));
        assertThat(Visit.record(INSPECTOR, "g-1", amended, opened(), report(VisitKind.OPEN), null, NOW))
                .hasSize(1);
    }

    @Test
    void ofAGroupOfBeforeItsMembersWereRecordedNeedsTwoPeopleAllTheSame() {
        InspectionState before = new InspectionState(
                "supervision-1", "c-1", "第一组", INSPECTOR.organisation(), CITY, NOW, List.of(), null, null);

        assertThat(visit(INSPECTOR, before, report(VisitKind.OPEN), null)).hasSize(1);
        assertRefused(
                SupervisionRule.TWO_ON_A_VISIT,
                () -> visit(INSPECTOR, before, report(VisitKind.OPEN, null, List.of("a")), null));
    }

    @Test
    void isOfAUnitThatTheGroupCovers() {
        assertRefused(
                SupervisionRule.VISITS_WHAT_IT_COVERS,
                () -> visit(INSPECTOR, group("another-unit"), report(VisitKind.OPEN), null));
        assertThat(visit(INSPECTOR, group(DEPARTMENT.organisation()), report(VisitKind.OPEN), null))
                .hasSize(1);
    }

    @Test
    void namesTheHolidayOfAHolidayCheckAndOfNoOther() {
        assertRefused(SupervisionRule.HOLIDAY_OF_A_HOLIDAY_CHECK, () -> visit(INSPECTOR, report(VisitKind.HOLIDAY)));
        assertRefused(
                SupervisionRule.HOLIDAY_OF_A_HOLIDAY_CHECK,
                () -> visit(INSPECTOR, report(VisitKind.COVERT, Holiday.QINGMING, BOTH)));
        assertThat(state(visit(INSPECTOR, report(VisitKind.HOLIDAY, Holiday.QINGMING, BOTH)))
                        .holiday())
                .isEqualTo(Holiday.QINGMING);
    }

    @Test
    void followsUpAnEarlierVisitToTheSameUnitUnderTheSameSupervision() {
        VisitReport followUp = report(VisitKind.FOLLOW_UP);
        VisitState earlier =
                state(Visit.record(INSPECTOR, "group-1", group(), opened(), report(VisitKind.OPEN), null, NOW));
        VisitState asLate = state(visit(INSPECTOR, report(VisitKind.OPEN)));
        VisitReport elsewhere = new VisitReport(
                new VisitedUnit("u-2", "某单位"), VisitKind.OPEN, null, BOTH, List.of(), List.of(), null, null);
        VisitState ofAnotherUnit = state(Visit.record(INSPECTOR, "group-1", group(), opened(), elsewhere, null, NOW));
        InspectionState underAnother = InspectionState.fold(
                null,
                Inspection.open(INSPECTOR, "supervision-2", opened(), "第一组", group(List.of(SECOND)), NOW)
                        .get(0));
        VisitState ofAnotherSupervision =
                state(Visit.record(INSPECTOR, "group-2", underAnother, opened(), report(VisitKind.OPEN), null, NOW));

        assertThat(state(visit(INSPECTOR, group(), followUp, new EarlierVisit("visit-1", earlier)))
                        .followUpOf())
                .isEqualTo("visit-1");
        assertRefused(SupervisionRule.FOLLOWS_UP_A_VISIT, () -> visit(INSPECTOR, followUp));
        for (VisitState wrong : new VisitState[] {null, asLate, ofAnotherUnit, ofAnotherSupervision}) {
            assertRefused(
                    SupervisionRule.FOLLOWS_UP_A_VISIT,
                    () -> visit(INSPECTOR, group(), followUp, new EarlierVisit("visit-1", wrong)));
        }
        assertRefused(
                SupervisionRule.FOLLOWS_UP_A_VISIT,
                () -> visit(INSPECTOR, group(), report(VisitKind.OPEN), new EarlierVisit("visit-1", earlier)));
    }

    @Test
    void isNotRecordedUnderAClosedSupervisionNorOfADissolvedGroupButForThePast() {
        assertRefused(
                SupervisionRule.TAKES_NO_MORE,
                () -> Visit.record(INSPECTOR, "g-1", group(), closed(), report(VisitKind.OPEN), null, NOW));
        assertThat(Visit.record(INSPECTOR, "g-1", group(), closed(), report(VisitKind.OPEN), null, NOW.minusSeconds(1)))
                .hasSize(1);
        InspectionState dissolved = InspectionState.fold(
                group(), Inspection.of(group()).dissolve(INSPECTOR, "完成", LATER).get(0));
        assertRefused(
                SupervisionRule.GROUP_IS_DISSOLVED, () -> visit(INSPECTOR, dissolved, report(VisitKind.OPEN), null));
        assertThat(Visit.record(INSPECTOR, "g-1", dissolved, opened(), report(VisitKind.OPEN), null, NOW))
                .hasSize(1);
    }

    @Test
    void refusesAnInterviewHeldAfterTheVisitOrBySomebodyWhoWasNotThere() {
        assertRefused(
                SupervisionRule.INTERVIEW_NOT_AFTER_THE_VISIT,
                () -> visit(INSPECTOR, heard(new Heard("department-leader", LATER.plusSeconds(1), List.of(), null))));
        assertRefused(
                SupervisionRule.HEARD_BY_WHO_WAS_THERE,
                () -> visit(INSPECTOR, heard(new Heard("department-leader", NOW, List.of("absent"), null))));
    }

    @Test
    void refusesASupervisionThatNamesNoCampaign() {
        assertRefused(
                SupervisionRule.INCOMPLETE, () -> Supervision.open(INSPECTOR, " ", "专项监督", FIRST_DAY, null, null, NOW));
    }

    @Test
    void refusesASupervisionThatEndsBeforeItBegins() {
        assertRefused(
                SupervisionRule.ENDS_AFTER_IT_BEGINS,
                () -> Supervision.open(INSPECTOR, "c-1", "专项监督", FIRST_DAY, FIRST_DAY.minusDays(1), null, NOW));
    }
}
