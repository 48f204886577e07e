package org.safetyvalve.accountability.supervisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final SupervisionState SUPERVISION = SupervisionState.fold(
            Supervision.open(INSPECTOR, "rizhao-2021-spring", "春季专项监督", NOW).get(0));
    private static final InspectionState GROUP = InspectionState.fold(
            Inspection.open(INSPECTOR, "supervision-1", SUPERVISION, "第一组", InspectionKind.INSPECTION_GROUP, NOW)
                    .get(0));
    private static final VisitedUnit UNIT_VISITED = new VisitedUnit(DEPARTMENT.organisation(), "日照市应急管理局");
    private static final List<Actor> OTHERS =
            List.of(DEPARTMENT, COMMITTEE, LEADER, UNIT, POLICE, REGISTRY, INVESTIGATOR, INSPECTOR_OF_LANSHAN);

    private static List<VisitEvent> visit(Actor by, List<Interview> interviews, List<DocumentRead> documents) {
        return Visit.record(by, "group-1", GROUP, UNIT_VISITED, VisitManner.COVERT, interviews, documents, NOW);
    }

    @Test
    void recordsWhomItInterviewedAndWhatItRead() {
        List<Interview> interviews = List.of(new Interview("局长", NOW.minusSeconds(600)));
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
                    () -> Inspection.open(
                            actor, "supervision-1", SUPERVISION, "第二组", InspectionKind.RESIDENT_GROUP, NOW));
        }
        for (Actor actor : List.of(DEPARTMENT, COMMITTEE, LEADER, UNIT, POLICE, REGISTRY, INVESTIGATOR)) {
            assertRefused(
                    SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR,
                    () -> Supervision.open(actor, "rizhao-2021-spring", "专项监督", NOW));
        }
    }

    @Test
    void refusesAnInterviewHeldAfterTheVisit() {
        assertRefused(
                SupervisionRule.INTERVIEW_BEFORE_IT_IS_RECORDED,
                () -> visit(INSPECTOR, List.of(new Interview("局长", NOW.plusSeconds(1))), List.of()));
    }

    @Test
    void refusesASupervisionThatNamesNoCampaign() {
        assertRefused(SupervisionRule.INCOMPLETE, () -> Supervision.open(INSPECTOR, " ", "专项监督", NOW));
    }
}
