package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.starter.domain.Refusal;

/** Into what a hazard is merged (并案), so that somebody answers for it. */
class MergerTest {

    static Stream<HazardScene> stillToBeRectified() {
        return Stream.of(
                classified(HazardLevel.GENERAL),
                classified(HazardLevel.MAJOR),
                assigned(HazardLevel.GENERAL),
                listed(),
                rectifying(),
                claimed(),
                closed().when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "复发", null)));
    }

    @ParameterizedTest
    @MethodSource("stillToBeRectified")
    void isMergedIntoOneThatHasItsLevelAndIsStillToBeRectified(HazardScene other) {
        HazardScene merged = mergedInto(other.state());
        assertThat(merged.state().stage()).isEqualTo(Stage.MERGED);
        assertThat(merged.state().link()).isEqualTo("another");
    }

    /** So what was merged into it stays with it. */
    @ParameterizedTest
    @MethodSource("stillToBeRectified")
    void thatOneIsNeitherRejectedNorMergedAway(HazardScene other) {
        other.refuses(HazardRule.STAGE_FORBIDS, DEPARTMENT, (hazard, act) -> hazard.reject(act, "不属实"));
        other.refuses(
                HazardRule.STAGE_FORBIDS,
                DEPARTMENT,
                (hazard, act) -> hazard.merge(act, "third", rectifying().state(), "同一隐患"));
    }

    @Test
    void isNotMergedIntoOneThatMayStillBeRejectedOrMergedAway() {
        refuses(HazardRule.NOT_INTO_ONE_WITHOUT_LEVEL, found().state());
    }

    static Stream<HazardScene> ended() {
        return Stream.of(
                found().when(DEPARTMENT, (hazard, act) -> hazard.reject(act, "不属实")),
                claimed().verify(DEPARTMENT),
                rectifyingMajor()
                        .complete()
                        .verify(COMMITTEE)
                        .when(COMMITTEE_2, (hazard, act) -> hazard.delist(act, "x")),
                closed());
    }

    @ParameterizedTest
    @MethodSource("ended")
    void isNotMergedIntoOneThatNobodyRectifiesAnyMore(HazardScene other) {
        refuses(HazardRule.NOT_INTO_ONE_THAT_ENDED, other.state());
    }

    @Test
    void isNotMergedIntoOneThatWasMergedAndIsToldIntoWhich() {
        HazardState merged = mergedInto(rectifying().state()).state();
        refuses(HazardRule.NOT_INTO_ONE_THAT_WAS_MERGED, merged);
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> found().hazard().merge(Act.now(DEPARTMENT, MONDAY), "merged", merged, "同一隐患"));
        assertThat(refusal.message(Locale.ENGLISH)).contains("another");
    }

    @Test
    void isNotMergedIntoOneThatIsNotSeen() {
        refuses(HazardRule.NO_SUCH_HAZARD, null);
    }

    private static HazardScene mergedInto(HazardState other) {
        return found().when(DEPARTMENT, (hazard, act) -> hazard.merge(act, "another", other, "同一隐患"));
    }

    private static void refuses(HazardRule rule, HazardState other) {
        found().refuses(rule, "into", DEPARTMENT, (hazard, act) -> hazard.merge(act, "another", other, "同一隐患"));
    }
}
