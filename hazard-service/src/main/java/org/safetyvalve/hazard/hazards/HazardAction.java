package org.safetyvalve.hazard.hazards;

import static org.safetyvalve.hazard.hazards.Guards.*;
import static org.safetyvalve.hazard.hazards.Stage.*;
import static org.safetyvalve.starter.domain.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a hazard, by whom, and when: the lifecycle of design section 4 as one table. The guards are asked
 * in their order, the role first, then the state, then the organisation; the first that objects names its rule. The same
 * table decides a command and tells a reader what it may do now.
 */
public enum HazardAction {
    CLASSIFY(roles(DEPARTMENT, SAFETY_COMMITTEE), in(FOUND), holds()),
    REJECT(roles(DEPARTMENT, SAFETY_COMMITTEE), in(FOUND), holds()),
    MERGE(roles(DEPARTMENT, SAFETY_COMMITTEE), in(FOUND), holds()),

    ASSIGN(roles(DEPARTMENT, SAFETY_COMMITTEE), in(CLASSIFIED, RETURNED, REOPENED), holds()),
    ACCEPT_ASSIGNMENT(unitRoles(), in(ASSIGNED, DESIGNATED, LISTED, RECTIFYING), acceptanceOpen(), isUnit()),
    RETURN_ASSIGNMENT(unitRoles(), notDesignated(), in(ASSIGNED, LISTED, RECTIFYING), acceptanceOpen(), isUnit()),
    DISPUTE(
            roles(RESPONSIBLE_UNIT, AGENCY, DEPARTMENT, SAFETY_COMMITTEE),
            notDesignated(),
            in(ASSIGNED, RETURNED, LISTED, RECTIFYING),
            returnedOrAcceptanceOpen(),
            isParty()),
    DESIGNATE(roles(SAFETY_COMMITTEE), in(DISPUTED), isCommonSuperior(), doesNotShare()),

    ORDER_INTERIM_CONTROL(
            roles(DEPARTMENT, SAFETY_COMMITTEE), notIn(REJECTED, MERGED, CLOSED), noInterimControl(), supervises()),
    EXTEND_INTERIM_CONTROL(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            sealInForce(),
            sealNotExtended(),
            beforeSealEnds(),
            supervises(),
            orderedItOrIsCompetent(),
            isNotUnit(),
            doesNotShare()),
    LIFT_INTERIM_CONTROL(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            interimControlInForce(),
            notDisputed(),
            supervises(),
            orderedItOrIsCompetent(),
            isNotUnit(),
            isNotCompleter(),
            doesNotShare()),
    LIST(
            roles(SAFETY_COMMITTEE),
            in(CLASSIFIED, ASSIGNED, RETURNED, DISPUTED, DESIGNATED, REOPENED),
            major(),
            notListed(),
            supervises()),
    PUBLISH_LISTING(roles(SAFETY_COMMITTEE), notIn(REJECTED, MERGED, CLOSED), listed(), notPublished(), supervises()),
    URGE(
            roles(SAFETY_COMMITTEE),
            in(CLASSIFIED, ASSIGNED, RETURNED, DISPUTED, DESIGNATED, LISTED, RECTIFYING, COMPLETION_CLAIMED, REOPENED),
            listed(),
            supervises(),
            isLister()),
    ORDER_ENFORCEMENT(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(ASSIGNED, DISPUTED, DESIGNATED, LISTED, RECTIFYING, COMPLETION_CLAIMED, VERIFIED),
            supervises(),
            isNotUnit(),
            doesNotShare()),

    ORDER_RECTIFICATION(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(ASSIGNED, DESIGNATED, LISTED),
            listedIfMajor(),
            notOrdered(),
            supervises(),
            isNotUnit(),
            doesNotShare()),
    PLAN(unitRoles(), in(LISTED, RECTIFYING), ordered(), noPlan(), isUnit()),
    APPROVE_PLAN(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(LISTED, RECTIFYING),
            planPending(),
            supervises(),
            isNotUnit(),
            doesNotShare()),
    RETURN_PLAN(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(LISTED, RECTIFYING),
            planPending(),
            supervises(),
            isNotUnit(),
            doesNotShare()),
    REQUEST_EXTENSION(unitRoles(), in(LISTED, RECTIFYING), ordered(), noExtensionPending(), beforeExpiry(), isUnit()),
    GRANT_EXTENSION(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(LISTED, RECTIFYING),
            extensionPending(),
            supervises(),
            isNotUnit(),
            doesNotShare()),
    REFUSE_EXTENSION(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(LISTED, RECTIFYING),
            extensionPending(),
            supervises(),
            isNotUnit(),
            doesNotShare()),
    REPORT_PROGRESS(unitRoles(), in(RECTIFYING), isUnit()),
    COMPLETE(unitRoles(), in(RECTIFYING), isUnit()),

    VERIFY(roles(DEPARTMENT, SAFETY_COMMITTEE), in(COMPLETION_CLAIMED), isNotCompleter(), supervises(), doesNotShare()),
    FAIL_VERIFICATION(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(COMPLETION_CLAIMED),
            isNotCompleter(),
            supervises(),
            doesNotShare()),
    DELIST(roles(SAFETY_COMMITTEE), in(VERIFIED), major(), isNotCompleter(), supervises(), doesNotShare()),
    CLOSE(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            verifiedOrDelistedIfMajor(),
            noInterimControl(),
            isNotCompleter(),
            supervises(),
            doesNotShare()),
    REOPEN(roles(SAFETY_INSPECTOR, DEPARTMENT, SAFETY_COMMITTEE), in(CLOSED), supervises()),

    UPGRADE(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(RECLASSIFIABLE),
            general(),
            supervises(),
            isNotUnit(),
            doesNotShare()),
    PROPOSE_DOWNGRADE(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(RECLASSIFIABLE),
            major(),
            noDowngradePending(),
            supervises(),
            isNotUnit(),
            doesNotShare()),
    APPROVE_DOWNGRADE(
            roles(DEPARTMENT, SAFETY_COMMITTEE),
            in(RECLASSIFIABLE),
            major(),
            downgradePending(),
            isSecondApprover(),
            supervises(),
            isNotUnit(),
            doesNotShare());

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final List<Guard> guards;

    HazardAction(Guard... guards) {
        this.guards = List.of(guards);
    }

    /** The action as paths and answers spell it, for example {@code return-assignment}. */
    public String code() {
        return code;
    }

    /** What this actor may do with the hazard now, as far as can be told without what they would say. */
    public static Set<HazardAction> open(HazardState state, Act act) {
        Set<HazardAction> open = EnumSet.noneOf(HazardAction.class);
        Arrays.stream(values())
                .filter(action -> action.objection(state, act) == null)
                .forEach(open::add);
        return open;
    }

    /**
     * Returns if the actor may do this now.
     *
     * @throws org.safetyvalve.starter.domain.Refusal naming the first rule that is against it
     */
    void check(HazardState state, Act act) {
        HazardRule objection = objection(state, act);
        if (objection != null) {
            throw objection.refuse();
        }
    }

    private @Nullable HazardRule objection(HazardState state, Act act) {
        for (Guard guard : guards) {
            HazardRule rule = guard.objection(state, act);
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }
}
