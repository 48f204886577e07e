package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardAction.*;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** Who shares the rectification of a hazard decides nothing about it, whatever else it is. */
class SharerTest {
    private static final Inspection GOOD = new Inspection(true, "合格", List.of());

    /** The account that plans and completes for the unit, in the department's service since. */
    private static final Actor MOVED = People.department(UNIT.account());

    private static HazardScene shared(HazardLevel level, String beside) {
        return classified(level)
                .when(DEPARTMENT, (hazard, act) -> hazard.assign(act, UNIT_ID, List.of(beside), "安全生产法"));
    }

    private static HazardScene planned(String beside) {
        return shared(HazardLevel.MAJOR, beside)
                .list()
                .when(COMMITTEE_2, (hazard, act) -> hazard.orderRectification(act, "整改", TimeLimit.workingDays(20)))
                .when(UNIT, (hazard, act) -> hazard.submitPlan(act, FULL_PLAN));
    }

    private static HazardScene claimed(String beside) {
        return planned(beside)
                .when(COMMITTEE_2, (hazard, act) -> hazard.approvePlan(act, null))
                .complete();
    }

    /** Everything that is decided about a hazard, where it can be decided. */
    private enum Decision {
        DISPUTE_DECIDED(DESIGNATE) {
            @Override
            HazardScene scene(String beside) {
                return shared(HazardLevel.GENERAL, beside)
                        .when(UNIT, (hazard, act) -> hazard.dispute(act, "消防法第三条", "another-body", null));
            }
        },
        SEAL_EXTENDED(EXTEND_INTERIM_CONTROL) {
            @Override
            HazardScene scene(String beside) {
                return shared(HazardLevel.GENERAL, beside)
                        .when(decider(), (hazard, act) -> hazard.orderInterimControl(act, SEAL));
            }
        },
        CONTROL_LIFTED(LIFT_INTERIM_CONTROL) {
            @Override
            HazardScene scene(String beside) {
                return shared(HazardLevel.GENERAL, beside)
                        .when(decider(), (hazard, act) -> hazard.orderInterimControl(act, CLOSURE));
            }
        },
        ENFORCED(ORDER_ENFORCEMENT) {
            @Override
            HazardScene scene(String beside) {
                return shared(HazardLevel.GENERAL, beside);
            }
        },
        ORDERED(ORDER_RECTIFICATION) {
            @Override
            HazardScene scene(String beside) {
                return shared(HazardLevel.GENERAL, beside);
            }
        },
        PLAN_APPROVED(APPROVE_PLAN) {
            @Override
            HazardScene scene(String beside) {
                return planned(beside);
            }
        },
        PLAN_RETURNED(RETURN_PLAN) {
            @Override
            HazardScene scene(String beside) {
                return planned(beside);
            }
        },
        EXTENDED(GRANT_EXTENSION) {
            @Override
            HazardScene scene(String beside) {
                return asked(beside);
            }
        },
        NOT_EXTENDED(REFUSE_EXTENSION) {
            @Override
            HazardScene scene(String beside) {
                return asked(beside);
            }
        },
        VERIFIED(VERIFY) {
            @Override
            HazardScene scene(String beside) {
                return claimed(beside);
            }
        },
        FAILED(FAIL_VERIFICATION) {
            @Override
            HazardScene scene(String beside) {
                return claimed(beside);
            }
        },
        DELISTED(DELIST) {
            @Override
            HazardScene scene(String beside) {
                return claimed(beside).verify(COMMITTEE_2);
            }
        },
        CLOSED(CLOSE) {
            @Override
            HazardScene scene(String beside) {
                return claimed(beside)
                        .verify(COMMITTEE_2)
                        .when(COMMITTEE_2, (hazard, act) -> hazard.delist(act, "风险消除"));
            }
        },
        UPGRADED(UPGRADE) {
            @Override
            HazardScene scene(String beside) {
                return shared(HazardLevel.GENERAL, beside);
            }
        },
        DOWNGRADE_PROPOSED(PROPOSE_DOWNGRADE) {
            @Override
            HazardScene scene(String beside) {
                return planned(beside);
            }
        },
        DOWNGRADED(APPROVE_DOWNGRADE) {
            @Override
            HazardScene scene(String beside) {
                return planned(beside).when(COMMITTEE_2, (hazard, act) -> hazard.proposeDowngrade(act, "已采取措施"));
            }
        };

        private final HazardAction action;

        Decision(HazardAction action) {
            this.action = action;
        }

        abstract HazardScene scene(String beside);

        /** An office where only an office decides, else a government that supervises what lies in it. */
        Actor decider() {
            return Set.of(DESIGNATE, DELIST).contains(action) ? OFFICE : TOWNSHIP;
        }

        private static HazardScene asked(String beside) {
            return planned(beside)
                    .when(
                            UNIT,
                            (hazard, act) -> hazard.requestExtension(act, MONDAY.plus(Duration.ofDays(60)), "材料未到"));
        }
    }

    private static final Actor OFFICE = People.actor(
            "county-office",
            "donggang-safety-committee",
            OrganisationKind.SAFETY_COMMITTEE_OFFICE,
            "371102",
            Set.of("*"),
            Role.SAFETY_COMMITTEE,
            Role.RESPONSIBLE_UNIT);

    @ParameterizedTest
    @EnumSource
    void anOrganisationBesideTheLeadDecidesNothing(Decision decision) {
        Actor decider = decision.decider();
        assertThat(decision.scene(OTHER_UNIT_ID).open(decider))
                .as("it would without its seat")
                .contains(decision.action);
        assertThat(decision.scene(decider.organisation()).open(decider)).doesNotContain(decision.action);
    }

    @Test
    void theRuleIsNamed() {
        claimed(TOWNSHIP_ID)
                .refuses(HazardRule.SHARER_NEVER_DECIDES, TOWNSHIP, (hazard, act) -> hazard.verify(act, GOOD));
    }

    @Test
    void whoFiledThePlanDecidesNothingFromAnotherOrganisation() {
        HazardScene scene = planned(OTHER_UNIT_ID);
        scene.refuses(HazardRule.SHARER_NEVER_DECIDES, MOVED, (hazard, act) -> hazard.approvePlan(act, null));
        scene.when(DEPARTMENT, (hazard, act) -> hazard.approvePlan(act, null)).is(Stage.RECTIFYING);
    }

    @Test
    void whoCompletedAnEarlierRoundDecidesNothingAboutALaterOne() {
        Actor colleague = unit("responsible-unit-9", UNIT_ID, "371102", "fire-safety");
        HazardScene scene = HazardScene.claimed().failVerification();
        scene.when(colleague, (hazard, act) -> hazard.claimCompletion(act, "已完成", List.of()));
        scene.refuses(HazardRule.SHARER_NEVER_DECIDES, MOVED, (hazard, act) -> hazard.verify(act, GOOD));
        scene.verify(DEPARTMENT).is(Stage.VERIFIED);
    }

    @Test
    void aHandInItIsForgottenWhenItIsReopened() {
        HazardScene scene = closed().when(INSPECTOR, (hazard, act) -> hazard.reopen(act, "又堵了", null))
                .assign(OTHER_UNIT_ID)
                .order();
        assertThat(scene.open(MOVED)).contains(ORDER_ENFORCEMENT);
    }

    @Test
    void whoseUnitWasMergedIntoASupervisorIsDecidedOnByAnother() {
        HazardScene scene = claimed(OTHER_UNIT_ID)
                .when(
                        Actor.system("succession", TOWNSHIP_ID),
                        (hazard, act) -> hazard.inherit(act, OTHER_UNIT_ID, TOWNSHIP_ID));
        scene.refuses(HazardRule.SHARER_NEVER_DECIDES, TOWNSHIP, (hazard, act) -> hazard.verify(act, GOOD));
        scene.verify(DEPARTMENT).is(Stage.VERIFIED);
    }

    @Test
    void whatADepartmentCompletedOnTheSpotItsSuccessorDoesNotVerify() {
        HazardScene scene = onTheSpot(TOWNSHIP)
                .when(
                        Actor.system("succession", BUREAU_ID),
                        (hazard, act) -> hazard.inherit(act, TOWNSHIP_ID, BUREAU_ID));
        scene.refuses(HazardRule.SHARER_NEVER_DECIDES, DEPARTMENT, (hazard, act) -> hazard.verify(act, GOOD));
        scene.verify(COMMITTEE).is(Stage.VERIFIED);
    }

    @Test
    void aProposalOfWhoeverCameToShareItIsNone() {
        HazardScene scene = classified(HazardLevel.MAJOR)
                .when(TOWNSHIP, (hazard, act) -> hazard.proposeDowngrade(act, "已采取措施"))
                .when(DEPARTMENT, (hazard, act) -> hazard.assign(act, UNIT_ID, List.of(TOWNSHIP_ID), "安全生产法"));
        scene.refuses(HazardRule.NO_DOWNGRADE_PENDING, DEPARTMENT, Hazard::approveDowngrade);
        scene.when(DEPARTMENT, (hazard, act) -> hazard.proposeDowngrade(act, "已采取措施"))
                .when(COMMITTEE, Hazard::approveDowngrade);
        assertThat(scene.state().level()).isEqualTo(HazardLevel.GENERAL);
    }

    @Test
    void whatASharingDepartmentOrderedIsLiftedByAnotherSupervisor() {
        HazardScene scene = classified(HazardLevel.GENERAL)
                .when(DEPARTMENT, (hazard, act) -> hazard.orderInterimControl(act, CLOSURE))
                .when(DEPARTMENT, (hazard, act) -> hazard.assign(act, UNIT_ID, List.of(BUREAU_ID), "安全生产法"));
        scene.refuses(
                HazardRule.SHARER_NEVER_DECIDES, DEPARTMENT_2, (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        scene.when(COMMITTEE, (hazard, act) -> hazard.liftInterimControl(act, "险情已除"));
        assertThat(scene.state().interimControl()).isNull();
    }
}
