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
import org.safetyvalve.accountability.confidentiality.ReversedSealing;
import org.safetyvalve.starter.domain.Actor;

class ResponsibilityTracingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final TracedHazard HAZARD =
            new TracedHazard("hazard-1", 2, "郭家湖子汽车城", "rizhao-2021-spring", DONGGANG, "fire-safety", null);

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

    private static Finding finding(DutyHolder holder, FindingKind kind) {
        return new Finding(holder, "organisation-of-" + holder.code(), kind, null, null, List.of());
    }

    private static List<Finding> everyHolder() {
        return Arrays.stream(DutyHolder.values())
                .map(holder -> finding(holder, FindingKind.RESPONSIBILITY))
                .toList();
    }

    @Test
    void takesFindingsOfEveryKindWhenEachDutyWasLookedAt() {
        List<Finding> findings = List.of(
                finding(DutyHolder.ENTERPRISE, FindingKind.RESPONSIBILITY),
                finding(DutyHolder.INDUSTRY_DEPARTMENT, FindingKind.WORK_STYLE),
                finding(DutyHolder.SAFETY_SUPERVISION_DEPARTMENT, FindingKind.CORRUPTION),
                finding(DutyHolder.TERRITORIAL_GOVERNMENT, FindingKind.DUTY_PERFORMED));

        history.addAll(tracing().determine(INSPECTOR, findings, NOW));

        assertThat(state().stage()).isEqualTo(TracingStage.DETERMINED);
        assertThat(state().findings()).isEqualTo(findings);
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void refusesADeterminationThatLeavesOneDutyOut(Duty leftOut) {
        List<Finding> others =
                everyHolder().stream().filter(f -> f.holder().duty() != leftOut).toList();

        assertRefused(TracingRule.ALL_FOUR_DUTIES, () -> tracing().determine(INSPECTOR, others, NOW));
    }

    @Test
    void refusesFaultAndNoFaultForTheSameDutyOfTheSameOrganisation() {
        List<Finding> findings = new ArrayList<>(everyHolder());
        findings.add(finding(DutyHolder.ENTERPRISE, FindingKind.DUTY_PERFORMED));

        assertRefused(TracingRule.FAULT_OR_NO_FAULT, () -> tracing().determine(INSPECTOR, findings, NOW));
    }

    @Test
    void whoseWholeDutyWasPerformedIsAtFaultInNoneOfIt() {
        List<Finding> findings = new ArrayList<>(everyHolder());
        Finding whole = findings.get(0);
        FindingKind other = whole.isFault() ? FindingKind.DUTY_PERFORMED : FindingKind.RESPONSIBILITY;
        findings.add(new Finding(whole.holder(), whole.organisation(), other, DutyTask.FIND, null, List.of()));

        assertRefused(TracingRule.FAULT_OR_NO_FAULT, () -> tracing().determine(INSPECTOR, findings, NOW));
    }

    @Test
    void refusesAFindingAboutNobody() {
        List<Finding> findings = new ArrayList<>(everyHolder());
        findings.add(new Finding(DutyHolder.ENTERPRISE, " ", FindingKind.RESPONSIBILITY, null, null, List.of()));

        assertRefused(TracingRule.FINDING_NAMES_AN_ORGANISATION, () -> tracing().determine(INSPECTOR, findings, NOW));
    }

    @Test
    void isDeterminedOnceAndClosedAfterwards() {
        assertRefused(
                TracingRule.CLOSED_AFTER_DETERMINATION,
                () -> tracing().close(INSPECTOR, TracingOutcome.LEADS_TRANSFERRED, NOW));
        history.addAll(tracing().determine(INSPECTOR, everyHolder(), NOW));
        assertRefused(TracingRule.DETERMINED_ONCE, () -> tracing().determine(INSPECTOR, everyHolder(), NOW));

        history.addAll(tracing().close(INSPECTOR, TracingOutcome.LEADS_TRANSFERRED, NOW));

        assertThat(state().stage()).isEqualTo(TracingStage.CLOSED);
        assertRefused(
                TracingRule.CLOSED_AFTER_DETERMINATION,
                () -> tracing().close(INSPECTOR, TracingOutcome.LEADS_TRANSFERRED, NOW));
    }

    @Test
    void aTracingThatFoundAFaultIsClosedWithWhatCameOfIt() {
        history.addAll(tracing().determine(INSPECTOR, everyHolder(), NOW));

        assertRefused(TracingRule.FAULT_HAS_AN_OUTCOME, () -> tracing().close(INSPECTOR, null, NOW));
        assertRefused(
                TracingRule.FAULT_HAS_AN_OUTCOME,
                () -> tracing().close(INSPECTOR, TracingOutcome.DUTIES_PERFORMED, NOW));
        assertThat(tracing().actions(INSPECTOR, NOW)).contains("close");
    }

    @Test
    void theFaultOfOnePersonIsAFault() {
        PersonFinding person =
                new PersonFinding(new ReversedSealing().seal("tracing-1", "张三"), FindingKind.CORRUPTION, null);
        List<Finding> performed = Arrays.stream(DutyHolder.values())
                .map(holder -> new Finding(
                        holder, "u-" + holder.code(), FindingKind.DUTY_PERFORMED, null, null, List.of(person)))
                .toList();
        history.addAll(tracing().determine(INSPECTOR, performed, NOW));

        assertThat(state().findsFault()).isTrue();
        assertRefused(TracingRule.FAULT_HAS_AN_OUTCOME, () -> tracing().close(INSPECTOR, null, NOW));
    }

    @Test
    void exonerationIsAnOutcomeLikeAnyOther() {
        List<Finding> performed = Arrays.stream(DutyHolder.values())
                .map(holder -> finding(holder, FindingKind.DUTY_PERFORMED))
                .toList();
        history.addAll(tracing().determine(INSPECTOR, performed, NOW));

        assertRefused(
                TracingRule.FAULT_HAS_AN_OUTCOME,
                () -> tracing().close(INSPECTOR, TracingOutcome.CIRCULAR_ISSUED, NOW));
        history.addAll(tracing().close(INSPECTOR, null, NOW));

        assertThat(state().outcome()).isEqualTo("duties-performed");
    }

    @Test
    void isDeterminedAndClosedByDisciplineInspectionOfThePlaceAlone() {
        for (Actor actor : List.of(COMMITTEE, POLICE, LEADER, DEPARTMENT, UNIT, REGISTRY, INSPECTOR_OF_LANSHAN)) {
            assertRefused(
                    TracingRule.ONLY_DISCIPLINE_INSPECTION, () -> tracing().determine(actor, everyHolder(), NOW));
            assertRefused(
                    TracingRule.ONLY_DISCIPLINE_INSPECTION, () -> tracing().close(actor, null, NOW));
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

    private static final ChainLink FIRE_SERVICE_APPROVES =
            new ChainLink(DutyHolder.SAFETY_SUPERVISION_DEPARTMENT, "donggang-fire-rescue", DutyTask.APPROVE);

    private static Finding examined(ChainLink link, FindingKind kind) {
        return new Finding(link.holder(), link.organisation(), kind, link.task(), null, List.of());
    }

    private static List<Finding> with(List<Finding> findings, Finding one) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(one);
        return all;
    }

    @Test
    void isDeterminedWhenEachLinkOfItsChainWasLookedAt() {
        history.addAll(tracing().recordChain(INSPECTOR, List.of(FIRE_SERVICE_APPROVES), NOW));

        assertRefused(TracingRule.WHOLE_CHAIN_EXAMINED, () -> tracing().determine(INSPECTOR, everyHolder(), NOW));
        ChainLink supervises =
                new ChainLink(FIRE_SERVICE_APPROVES.holder(), FIRE_SERVICE_APPROVES.organisation(), DutyTask.SUPERVISE);
        assertRefused(
                TracingRule.WHOLE_CHAIN_EXAMINED,
                () -> tracing()
                        .determine(
                                INSPECTOR, with(everyHolder(), examined(supervises, FindingKind.RESPONSIBILITY)), NOW));
        history.addAll(tracing()
                .determine(
                        INSPECTOR,
                        with(everyHolder(), examined(FIRE_SERVICE_APPROVES, FindingKind.RESPONSIBILITY)),
                        NOW));

        assertThat(state().stage()).isEqualTo(TracingStage.DETERMINED);
        assertThat(state().chain()).containsExactly(FIRE_SERVICE_APPROVES);
    }

    @Test
    void itsChainIsRecordedAnewUntilItIsDeterminedAndByItsTracersAlone() {
        ChainLink unitRectifies = new ChainLink(DutyHolder.ENTERPRISE, "u-1", DutyTask.RECTIFY);
        history.addAll(tracing().recordChain(INSPECTOR, List.of(FIRE_SERVICE_APPROVES), NOW));
        assertThat(tracing().recordChain(INSPECTOR, List.of(FIRE_SERVICE_APPROVES), NOW))
                .isEmpty();
        history.addAll(tracing().recordChain(INVESTIGATOR, List.of(unitRectifies), NOW));

        assertThat(state().chain()).containsExactly(unitRectifies);
        assertRefused(TracingRule.CHAIN_HAS_LINKS, () -> tracing().recordChain(INSPECTOR, List.of(), NOW));
        assertRefused(
                TracingRule.CHAIN_HAS_LINKS,
                () -> tracing().recordChain(INSPECTOR, List.of(unitRectifies, unitRectifies), NOW));
        assertRefused(
                TracingRule.ONLY_DISCIPLINE_INSPECTION,
                () -> tracing().recordChain(REGISTRY, List.of(unitRectifies), NOW));
        history.addAll(tracing()
                .determine(INSPECTOR, with(everyHolder(), examined(unitRectifies, FindingKind.DUTY_PERFORMED)), NOW));
        assertRefused(
                TracingRule.DETERMINED_ONCE,
                () -> tracing().recordChain(INSPECTOR, List.of(FIRE_SERVICE_APPROVES), NOW));
    }

    @Test
    void oneOrganisationMayHavePerformedOneTaskAndFailedAnother() {
        ChainLink supervises =
                new ChainLink(FIRE_SERVICE_APPROVES.holder(), FIRE_SERVICE_APPROVES.organisation(), DutyTask.SUPERVISE);
        List<Finding> both = with(
                with(everyHolder(), examined(FIRE_SERVICE_APPROVES, FindingKind.DUTY_PERFORMED)),
                examined(supervises, FindingKind.RESPONSIBILITY));

        assertThat(tracing().determine(INSPECTOR, both, NOW)).hasSize(1);
        assertRefused(
                TracingRule.FAULT_OR_NO_FAULT,
                () -> tracing()
                        .determine(INSPECTOR, with(both, examined(supervises, FindingKind.DUTY_PERFORMED)), NOW));
    }
}
