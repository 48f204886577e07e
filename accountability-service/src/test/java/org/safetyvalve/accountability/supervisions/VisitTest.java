package org.safetyvalve.accountability.supervisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 8);
    private static final SupervisionState SUPERVISION =
            SupervisionState.fold(open(INSPECTOR, "rizhao-2021-spring").get(0));
    private static final InspectionState GROUP = InspectionState.fold(
            Inspection.open(INSPECTOR, "supervision-1", SUPERVISION, "第一组", NOW).get(0));
    private static final VisitedUnit UNIT_VISITED = new VisitedUnit(DEPARTMENT.organisation(), "日照市应急管理局");
    private static final List<Actor> OTHERS =
            List.of(DEPARTMENT, COMMITTEE, LEADER, UNIT, POLICE, REGISTRY, INVESTIGATOR, INSPECTOR_OF_LANSHAN);

    private static List<SupervisionEvent> open(Actor by, String campaign) {
        return Supervision.open(by, campaign, "春季专项监督", FIRST_DAY, null, NOW);
    }

    private static List<VisitEvent> visit(Actor by, List<Interview> interviews, List<DocumentRead> documents) {
        return Visit.record(by, "group-1", GROUP, UNIT_VISITED, true, interviews, documents, NOW);
    }

    @Test
    void recordsWhomItInterviewedAndWhatItRead() {
        List<Interview> interviews = List.of(new Interview("department-leader", NOW.minusSeconds(600)));
        List<DocumentRead> documents = List.of(new DocumentRead("2021年检查台账", "ledger"));

        VisitState state =
                VisitState.fold(visit(INSPECTOR, interviews, documents).get(0));

        assertThat(state.interviews()).isEqualTo(interviews);
        assertThat(state.documents()).isEqualTo(documents);
        assertThat(state.campaign()).isEqualTo("rizhao-2021-spring");
        assertThat(state.supervision()).isEqualTo("supervision-1");
    }

    @Test
    void refusesAVisitAGroupOrASupervisionByAnybodyButADisciplineInspectorOfThePlace() {
        for (Actor actor : OTHERS) {
            assertRefused(SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR, () -> visit(actor, List.of(), List.of()));
            assertRefused(
                    SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR,
                    () -> Inspection.open(actor, "supervision-1", SUPERVISION, "第二组", NOW));
        }
        for (Actor actor : List.of(DEPARTMENT, COMMITTEE, LEADER, UNIT, POLICE, REGISTRY, INVESTIGATOR)) {
            assertRefused(SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR, () -> open(actor, "rizhao-2021-spring"));
        }
    }

    @Test
    void refusesAnInterviewHeldAfterTheVisit() {
        assertRefused(
                SupervisionRule.INTERVIEW_NOT_AFTER_THE_VISIT,
                () -> visit(INSPECTOR, List.of(new Interview("department-leader", NOW.plusSeconds(1))), List.of()));
    }

    @Test
    void refusesASupervisionThatNamesNoCampaign() {
        assertRefused(SupervisionRule.INCOMPLETE, () -> open(INSPECTOR, " "));
    }

    @Test
    void refusesASupervisionThatEndsBeforeItBegins() {
        assertRefused(
                SupervisionRule.ENDS_AFTER_IT_BEGINS,
                () -> Supervision.open(
                        INSPECTOR, "rizhao-2021-spring", "专项监督", FIRST_DAY, FIRST_DAY.minusDays(1), NOW));
    }
}
