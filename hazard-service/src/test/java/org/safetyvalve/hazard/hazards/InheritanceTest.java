package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyvalve.starter.domain.Actor;

/** A merged organisation's hazards: its successor stands where it stood, and nothing that was ordered changes. */
class InheritanceTest {
    private static final String SUCCESSOR_ID = "91371102MA3SUCCE00";
    private static final Actor SUCCESSOR = unit("successor", SUCCESSOR_ID, "371102", "fire-safety");
    private static final Actor SUCCESSION = Actor.system("succession", SUCCESSOR_ID);

    private static HazardScene merged(HazardScene scene, String from, String to) {
        return scene.when(SUCCESSION, (hazard, act) -> hazard.inherit(act, from, to));
    }

    /** Where a hazard can be when its unit is merged. */
    private enum Situation {
        ASSIGNED {
            @Override
            HazardScene scene() {
                return assigned(HazardLevel.GENERAL);
            }
        },
        LISTED {
            @Override
            HazardScene scene() {
                return listed();
            }
        },
        RECTIFYING {
            @Override
            HazardScene scene() {
                return rectifying();
            }
        },
        CLAIMED {
            @Override
            HazardScene scene() {
                return claimed();
            }
        },
        VERIFIED {
            @Override
            HazardScene scene() {
                return claimed().verify(DEPARTMENT);
            }
        };

        abstract HazardScene scene();
    }

    @ParameterizedTest
    @EnumSource
    void theSuccessorHoldsItInTheSameStageByTheSameDeadlines(Situation situation) {
        HazardScene scene = situation.scene();
        HazardState before = scene.state();
        merged(scene, UNIT_ID, SUCCESSOR_ID).then(ResponsibilityEvent.ResponsibilityInherited.class);
        HazardState after = scene.state();
        assertThat(after.holder()).isEqualTo(SUCCESSOR_ID);
        assertThat(after.unit()).isEqualTo(SUCCESSOR_ID);
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.owed()).isEqualTo(before.owed());
        assertThat(after.order()).isEqualTo(before.order());
        assertThat(after.department()).isEqualTo(BUREAU_ID);
        assertThat(scene.open(UNIT)).isEmpty();
        merged(scene, UNIT_ID, SUCCESSOR_ID).then();
    }

    @Test
    void theSuccessorDoesWhatTheUnitWasToDo() {
        HazardScene scene = merged(rectifying(), UNIT_ID, SUCCESSOR_ID);
        scene.refuses(HazardRule.NOT_ITS_UNIT, UNIT, (hazard, act) -> hazard.claimCompletion(act, "已完成", List.of()));
        scene.when(SUCCESSOR, (hazard, act) -> hazard.claimCompletion(act, "已完成", List.of()));
        scene.verify(DEPARTMENT).is(Stage.VERIFIED);
    }

    @Test
    void whatTheUnitCompletedItsSuccessorCannotVerify() {
        HazardScene scene = merged(claimed(), UNIT_ID, BUREAU_ID);
        scene.refuses(
                HazardRule.COMPLETER_NEVER_VERIFIES,
                DEPARTMENT_2,
                (hazard, act) -> hazard.verify(act, new Inspection(true, "合格", List.of())));
    }

    @Test
    void aReturnThatTheUnitMadeCountsAsItsSuccessors() {
        HazardScene scene = assigned(HazardLevel.GENERAL)
                .giveBack(UNIT)
                .assign(OTHER_UNIT_ID)
                .giveBack(OTHER_UNIT);
        assertThat(scene.is(Stage.DISPUTED).state().holder()).isEqualTo(OTHER_UNIT_ID);
        merged(scene, OTHER_UNIT_ID, SUCCESSOR_ID);
        assertThat(scene.state().holder()).isEqualTo(SUCCESSOR_ID);
        assertThat(scene.state().returnedBy()).containsExactly(UNIT_ID, SUCCESSOR_ID);
    }

    @Test
    void aDepartmentsSuccessorHoldsWhatNobodyIsResponsibleForAndTakesReturnsBack() {
        HazardScene found = merged(found(), BUREAU_ID, SUCCESSOR_ID);
        assertThat(found.state().holder()).isEqualTo(SUCCESSOR_ID);
        assertThat(found.state().department()).isEqualTo(SUCCESSOR_ID);
        HazardScene returned = merged(assigned(HazardLevel.GENERAL).giveBack(UNIT), BUREAU_ID, SUCCESSOR_ID);
        assertThat(returned.state().holder()).isEqualTo(SUCCESSOR_ID);
    }

    private static HazardScene shared(String... beside) {
        return classified(HazardLevel.GENERAL)
                .when(DEPARTMENT, (hazard, act) -> hazard.assign(act, UNIT_ID, List.of(beside), "安全生产法"));
    }

    @Test
    void aSeatBesideTheLeadPassesOnAndTheLeadStays() {
        HazardScene scene = merged(shared(OTHER_UNIT_ID, TOWNSHIP_ID), OTHER_UNIT_ID, SUCCESSOR_ID);
        scene.then(ResponsibilityEvent.ResponsibilityInherited.class);
        assertThat(scene.state().coResponsible()).containsExactly(SUCCESSOR_ID, TOWNSHIP_ID);
        assertThat(scene.state().holder()).isEqualTo(UNIT_ID);
        merged(scene, OTHER_UNIT_ID, SUCCESSOR_ID).then();
    }

    @Test
    void nobodySitsTwiceBesideTheLead() {
        HazardScene there = merged(shared(OTHER_UNIT_ID, TOWNSHIP_ID), OTHER_UNIT_ID, TOWNSHIP_ID);
        assertThat(there.state().coResponsible()).containsExactly(TOWNSHIP_ID);
        HazardScene lead = merged(shared(OTHER_UNIT_ID, TOWNSHIP_ID), OTHER_UNIT_ID, UNIT_ID);
        assertThat(lead.state().coResponsible()).containsExactly(TOWNSHIP_ID);
        assertThat(lead.state().unit()).isEqualTo(UNIT_ID);
        HazardScene leads = merged(shared(OTHER_UNIT_ID, TOWNSHIP_ID), UNIT_ID, TOWNSHIP_ID);
        assertThat(leads.state().unit()).isEqualTo(TOWNSHIP_ID);
        assertThat(leads.state().coResponsible()).containsExactly(OTHER_UNIT_ID);
    }

    @Test
    void aSeatOfWhatHasEndedStaysWithWhoeverHadIt() {
        HazardScene scene = shared(OTHER_UNIT_ID).order().complete().verify(DEPARTMENT);
        scene.when(DEPARTMENT, (hazard, act) -> hazard.close(act, "整改到位"));
        merged(scene, OTHER_UNIT_ID, SUCCESSOR_ID).then();
        assertThat(scene.state().coResponsible()).containsExactly(OTHER_UNIT_ID);
    }

    @Test
    void whatHasEndedStaysWithWhoeverAnsweredForIt() {
        HazardScene scene = merged(closed(), UNIT_ID, SUCCESSOR_ID);
        scene.then();
        assertThat(scene.state().unit()).isEqualTo(UNIT_ID);
    }

    @Test
    void theDeadlineThatRanForTheUnitLapsesForItsSuccessor() {
        HazardScene scene = merged(rectifying(), UNIT_ID, SUCCESSOR_ID)
                .after(Duration.ofDays(31))
                .sweep();
        assertThat(scene.state().overdue()).isTrue();
        assertThat(scene.state().holder()).isEqualTo(SUCCESSOR_ID);
    }
}
