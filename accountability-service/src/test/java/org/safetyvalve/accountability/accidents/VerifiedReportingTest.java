package org.safetyvalve.accountability.accidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;
import static org.safetyvalve.accountability.accidents.AccidentScene.*;
import static org.safetyvalve.accountability.accidents.ReportingFinding.Kind.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyvalve.starter.domain.Actor;

/** That an accident was concealed is found, with a basis; the clock only says that somebody was late. */
class VerifiedReportingTest {
    private static final Instant FOUND = day(5);
    private static final Instant LATER = day(6);

    private final AccidentScene scene = foundByThePolice(FOUND);

    private List<AccidentEvent> determine(Actor by, ReportingFinding.Kind kind) {
        return scene.reporting().determine(by, kind, "东事故调〔2026〕5号", "调取监控和通话记录", at(LATER));
    }

    private ReportStanding standing() {
        return scene.state().reporting().ofTheUnit(LATER);
    }

    @Test
    void isSuspectedUntilItIsFoundAndThenWhatWasFound() {
        scene.lapse(LATER);
        assertThat(standing()).isEqualTo(ReportStanding.SUSPECTED);

        scene.given(determine(OFFICE, CONCEALED));
        assertThat(standing()).isEqualTo(ReportStanding.CONCEALED);

        scene.given(determine(GOVERNMENT, IN_ORDER));
        assertThat(standing()).as("determined anew").isEqualTo(ReportStanding.IN_ORDER);
        scene.given(scene.accident().reportByUnit(UNIT, null, at(LATER)));
        assertThat(standing()).as("what was found stays").isEqualTo(ReportStanding.IN_ORDER);
    }

    @Test
    void isDeterminedByTheInvestigatingSideOrFromAboveAlone() {
        scene.lapse(LATER);
        for (Actor actor : List.of(UNIT, POLICE, INSPECTOR, REGISTRY)) {
            assertRefused(AccidentRule.DETERMINED_BY_THE_INVESTIGATING_SIDE, () -> determine(actor, LATE));
        }
        for (Actor actor : List.of(OFFICE, GOVERNMENT, DEPARTMENT, LEADER, PROVINCE_OFFICE)) {
            assertThat(determine(actor, LATE)).as(actor.account()).hasSize(1);
        }
        scene.given(scene.accident().takeOver(LEADER, "日政字〔2026〕3号", LATER));
        assertRefused(AccidentRule.DETERMINED_BY_THE_INVESTIGATING_SIDE, () -> determine(OFFICE, LATE));
    }

    @Test
    void isNotDeterminedAnewFromBelow() {
        scene.lapse(LATER);
        scene.given(determine(DEPARTMENT, CONCEALED));

        assertRefused(AccidentRule.NOT_DETERMINED_ANEW_FROM_BELOW, () -> determine(OFFICE, IN_ORDER));
        assertThat(determine(LEADER, LATE)).hasSize(1);
        assertThat(determine(PROVINCE_GOVERNMENT, LATE)).hasSize(1);
    }

    @Test
    void needsItsPaperAndItsBasis() {
        assertRefused(AccidentRule.INCOMPLETE, () -> scene.reporting().determine(OFFICE, OMITTED, "x", " ", at(LATER)));
        assertRefused(AccidentRule.INCOMPLETE, () -> scene.reporting().determine(OFFICE, OMITTED, " ", "x", at(LATER)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportingFinding.Kind.class,
            names = {"LATE", "CONCEALED"})
    void whoReportedInTimeWasNeitherLateNorHasConcealedIt(ReportingFinding.Kind kind) {
        AccidentScene inTime = reported(ORDINARY);

        assertRefused(
                AccidentRule.LATE_BY_THE_CLOCK, () -> inTime.reporting().determine(OFFICE, kind, "x", "x", at(LATER)));
        AccidentScene soon = foundByThePolice(HAPPENED.plusSeconds(60));
        assertRefused(
                AccidentRule.LATE_BY_THE_CLOCK,
                () -> soon.reporting().determine(OFFICE, kind, "x", "x", at(HAPPENED.plusSeconds(120))));
        assertThat(inTime.reporting().determine(OFFICE, FALSIFIED, "x", "伤亡人数不实", at(LATER)))
                .hasSize(1);
        assertThat(inTime.reporting().determine(OFFICE, OMITTED, "x", "漏报一人", at(LATER)))
                .hasSize(1);
    }
}
