package org.safetyvalve.accountability.tracings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyvalve.starter.domain.Actor;

class ResponsibilityTracingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final TracedHazard HAZARD =
            new TracedHazard("hazard-1", "rizhao-2021-spring", DONGGANG, "fire-safety", null);

    private final List<ResponsibilityTracingEvent> history = new ArrayList<>(ResponsibilityTracing.open(HAZARD, NOW));

    private ResponsibilityTracingState state() {
        ResponsibilityTracingState state = null;
        for (ResponsibilityTracingEvent event : history) {
            state = ResponsibilityTracingState.fold(state, event);
        }
        return state;
    }

    private ResponsibilityTracing tracing() {
        return ResponsibilityTracing.of(state());
    }

    private static Finding finding(Duty duty, FindingKind kind) {
        return new Finding(duty, "organisation-of-" + duty.code(), kind, null);
    }

    private static List<Finding> allFour() {
        return Arrays.stream(Duty.values())
                .map(duty -> finding(duty, FindingKind.RESPONSIBILITY))
                .toList();
    }

    @Test
    void takesFindingsOfEveryKindWhenEachDutyWasLookedAt() {
        List<Finding> findings = List.of(
                finding(Duty.UNIT, FindingKind.RESPONSIBILITY),
                finding(Duty.INDUSTRY_DEPARTMENT, FindingKind.WORK_STYLE),
                finding(Duty.SAFETY_SUPERVISION_DEPARTMENT, FindingKind.CORRUPTION),
                finding(Duty.TERRITORIAL, FindingKind.NO_FAULT));

        history.addAll(tracing().determine(INSPECTOR, findings, NOW));

        assertThat(state().stage()).isEqualTo(TracingStage.DETERMINED);
        assertThat(state().findings()).isEqualTo(findings);
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void refusesADeterminationThatLeavesOneDutyOut(Duty leftOut) {
        List<Finding> three =
                allFour().stream().filter(f -> f.duty() != leftOut).toList();

        assertRefused(TracingRule.ALL_FOUR_DUTIES, () -> tracing().determine(INSPECTOR, three, NOW));
    }

    @Test
    void refusesFaultAndNoFaultForTheSameDutyOfTheSameOrganisation() {
        List<Finding> findings = new ArrayList<>(allFour());
        findings.add(finding(Duty.UNIT, FindingKind.NO_FAULT));

        assertRefused(TracingRule.FAULT_OR_NO_FAULT, () -> tracing().determine(INSPECTOR, findings, NOW));
    }

    @Test
    void refusesAFindingAboutNobody() {
        List<Finding> findings = new ArrayList<>(allFour());
        findings.add(new Finding(Duty.UNIT, " ", FindingKind.RESPONSIBILITY, null));

        assertRefused(TracingRule.FINDING_NAMES_AN_ORGANISATION, () -> tracing().determine(INSPECTOR, findings, NOW));
    }

    @Test
    void isDeterminedOnceAndClosedAfterwards() {
        assertRefused(TracingRule.CLOSED_AFTER_DETERMINATION, () -> tracing().close(INSPECTOR, NOW));
        history.addAll(tracing().determine(INSPECTOR, allFour(), NOW));
        assertRefused(TracingRule.DETERMINED_ONCE, () -> tracing().determine(INSPECTOR, allFour(), NOW));

        history.addAll(tracing().close(INSPECTOR, NOW));

        assertThat(state().stage()).isEqualTo(TracingStage.CLOSED);
        assertRefused(TracingRule.CLOSED_AFTER_DETERMINATION, () -> tracing().close(INSPECTOR, NOW));
    }

    @Test
    void isDeterminedAndClosedByDisciplineInspectionOfThePlaceAlone() {
        for (Actor actor : List.of(COMMITTEE, POLICE, LEADER, DEPARTMENT, UNIT, REGISTRY, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    TracingRule.ONLY_DISCIPLINE_INSPECTION, () -> tracing().determine(actor, allFour(), NOW));
            assertRefused(
                    TracingRule.ONLY_DISCIPLINE_INSPECTION, () -> tracing().close(actor, NOW));
        }
    }

    @Test
    void doesNotExistForAnybodyElse() {
        for (Actor actor : List.of(COMMITTEE, POLICE, LEADER, DEPARTMENT, UNIT, INSPECTOR_OF_LANSHAN)) {
            assertThat(ResponsibilityTracing.maySee(actor, state()))
                    .as(actor.account())
                    .isFalse();
        }
        assertThat(ResponsibilityTracing.maySee(DECISION_BODY, state())).isTrue();
    }
}
