package org.safetyvalve.hazard.hazards;

import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;

/** Whoever decides says why, and whoever orders says what: blanks are no answer. */
class RequiredTextTest {
    private static final String BLANK = " ";

    private record Case(HazardScene scene, String field, Actor by, BiFunction<Hazard, Act, List<HazardEvent>> command) {
        @Override
        public String toString() {
            return scene.state().stage() + " without " + field;
        }
    }

    static Stream<Case> blanks() {
        HazardScene asked = rectifying()
                .when(UNIT, (hazard, act) -> hazard.requestExtension(act, MONDAY.plus(Duration.ofDays(40)), "材料未到"));
        HazardScene planned = listed().order().when(UNIT, (hazard, act) -> hazard.submitPlan(act, FULL_PLAN));
        HazardScene controlled =
                rectifying().when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE));
        HazardScene disputed = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(OTHER_UNIT_ID)
                .giveBack(OTHER_UNIT);
        HazardScene verifiedMajor =
                rectifyingMajor().complete().when(COMMITTEE, (hazard, act) -> hazard.verify(act, inspected()));
        return Stream.of(
                of(found(), "reason", DEPARTMENT, (hazard, act) -> hazard.reject(act, BLANK)),
                of(found(), "reason", DEPARTMENT, (hazard, act) -> hazard.merge(act, "another", null, BLANK)),
                of(found(), "into", DEPARTMENT, (hazard, act) -> hazard.merge(act, BLANK, null, "同一隐患")),
                of(
                        classified(HazardLevel.MAJOR),
                        "reason",
                        DEPARTMENT,
                        (hazard, act) -> hazard.proposeDowngrade(act, BLANK)),
                of(
                        classified(HazardLevel.GENERAL),
                        "unit",
                        DEPARTMENT,
                        (hazard, act) -> hazard.assign(act, BLANK, List.of(), "法")),
                of(
                        classified(HazardLevel.GENERAL),
                        "basis",
                        DEPARTMENT,
                        (hazard, act) -> hazard.assign(act, UNIT_ID, List.of(), BLANK)),
                of(disputed, "unit", COMMITTEE, (hazard, act) -> hazard.designate(act, BLANK, List.of(), "属地")),
                of(disputed, "basis", COMMITTEE, (hazard, act) -> hazard.designate(act, UNIT_ID, List.of(), BLANK)),
                of(
                        assigned(HazardLevel.GENERAL),
                        "requirements",
                        DEPARTMENT,
                        (hazard, act) -> hazard.orderRectification(act, BLANK, TimeLimit.workingDays(10))),
                of(planned, "reason", DEPARTMENT, (hazard, act) -> hazard.returnPlan(act, BLANK)),
                of(
                        rectifying(),
                        "reason",
                        UNIT,
                        (hazard, act) -> hazard.requestExtension(act, MONDAY.plus(Duration.ofDays(40)), BLANK)),
                of(asked, "reason", DEPARTMENT, (hazard, act) -> hazard.grantExtension(act, null, BLANK)),
                of(asked, "reason", DEPARTMENT, (hazard, act) -> hazard.refuseExtension(act, BLANK)),
                of(rectifying(), "summary", UNIT, (hazard, act) -> hazard.reportProgress(act, BLANK, List.of())),
                of(rectifying(), "summary", UNIT, (hazard, act) -> hazard.claimCompletion(act, BLANK, List.of())),
                of(controlled, "reason", DEPARTMENT, (hazard, act) -> hazard.liftInterimControl(act, BLANK)),
                of(
                        assigned(HazardLevel.MAJOR),
                        "number",
                        COMMITTEE,
                        (hazard, act) -> hazard.list(act, Level.CITY, BLANK, null)),
                of(listed(), "publication", COMMITTEE, (hazard, act) -> hazard.publishListing(act, BLANK)),
                of(verifiedMajor, "reason", COMMITTEE, (hazard, act) -> hazard.delist(act, BLANK)),
                of(claimed().verify(DEPARTMENT), "reason", DEPARTMENT, (hazard, act) -> hazard.close(act, BLANK)),
                of(closed(), "reason", INSPECTOR, (hazard, act) -> hazard.reopen(act, BLANK, null)),
                of(
                        found(),
                        "summary",
                        INSPECTOR,
                        (hazard, act) -> Hazard.findCompletedOnTheSpot(
                                act, FACTS, UNIT_ID, BLANK, List.of(), AUTHORITIES, CLOCK)));
    }

    private static Case of(
            HazardScene scene, String field, Actor by, BiFunction<Hazard, Act, List<HazardEvent>> command) {
        return new Case(scene, field, by, command);
    }

    private static Inspection inspected() {
        return new Inspection(true, "合格", List.of());
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void isRefused(Case blank) {
        blank.scene().refuses(HazardRule.TEXT_REQUIRED, blank.field(), blank.by(), blank.command());
    }
}
