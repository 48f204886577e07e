package org.safetyvalve.hazard.hazards;

import static org.safetyvalve.hazard.hazards.Stage.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/** The conditions that the table of actions is made of. */
final class Guards {

    /** Where a hazard can still turn out to be of the other level. */
    static final Stage[] RECLASSIFIABLE = {
        CLASSIFIED, ASSIGNED, RETURNED, DISPUTED, DESIGNATED, LISTED, RECTIFYING, REOPENED
    };

    private Guards() {}

    static Guard roles(Role... roles) {
        return when(by -> Mandate.hasAny(by, roles), HazardRule.ROLE_MAY_NOT);
    }

    /** Whoever a hazard can be assigned to: a unit, a partner agency, a department for what is its own. */
    static Guard unitRoles() {
        return roles(Role.RESPONSIBLE_UNIT, Role.AGENCY, Role.DEPARTMENT);
    }

    static Guard in(Stage... stages) {
        Set<Stage> allowed = EnumSet.copyOf(List.of(stages));
        return given(state -> allowed.contains(state.stage()), HazardRule.STAGE_FORBIDS);
    }

    static Guard notIn(Stage... stages) {
        return in(EnumSet.complementOf(EnumSet.copyOf(List.of(stages))).toArray(new Stage[0]));
    }

    static Guard verifiedOrDelistedIfMajor() {
        return given(state -> state.stage() == (state.isMajor() ? DELISTED : VERIFIED), HazardRule.STAGE_FORBIDS);
    }

    static Guard holds() {
        return between((state, by) -> state.holder().equals(by.organisation()), HazardRule.NOT_ITS_HOLDER);
    }

    static Guard isUnit() {
        return between((state, by) -> by.organisation().equals(state.unit()), HazardRule.NOT_ITS_UNIT);
    }

    static Guard isNotUnit() {
        return between(
                (state, by) -> !by.organisation().equals(state.unit()), HazardRule.UNIT_DOES_NOT_SUPERVISE_ITSELF);
    }

    /** Nobody of an organisation that shares the rectification, and no account that has had a hand in it. */
    static Guard doesNotShare() {
        return between(
                (state, by) -> !state.isSharedBy(by.account(), by.organisation()), HazardRule.SHARER_NEVER_DECIDES);
    }

    /** The competent department itself, or an organisation whose district and sectors cover the hazard; never one that was complained of. */
    static Guard supervises() {
        return (state, act) -> isComplainedOf(state, act.by())
                ? HazardRule.NOT_IN_ITS_OWN_CASE
                : isCompetent(state, act.by()) ? null : HazardRule.NOT_ITS_SUPERVISOR;
    }

    private static boolean isCompetent(HazardState state, Actor by) {
        return by.organisation().equals(state.department())
                || (by.coversDistrict(state.facts().district())
                        && by.coversSector(state.facts().sector()));
    }

    private static boolean isComplainedOf(HazardState state, Actor by) {
        return by.organisation().equals(state.facts().complainedOf());
    }

    /** Neither the account nor the organisation that completed it, nor the unit that it was completed for. */
    static Guard isNotCompleter() {
        return between((state, by) -> !isCompleter(state, by), HazardRule.COMPLETER_NEVER_VERIFIES);
    }

    private static boolean isCompleter(HazardState state, Actor by) {
        HazardState.Completion completion = state.completion();
        return completion != null
                && (completion.by().isAccountOf(by)
                        || completion.by().isColleagueOf(by)
                        || completion.unit().equals(by.organisation()));
    }

    /** Its deadline has not passed: an action is asked about after every passed deadline has been decided. */
    static Guard acceptanceOpen() {
        return given(Guards::isAcceptanceOpen, HazardRule.ACCEPTANCE_IS_OVER);
    }

    static Guard returnedOrAcceptanceOpen() {
        return given(state -> state.stage() == RETURNED || isAcceptanceOpen(state), HazardRule.ACCEPTANCE_IS_OVER);
    }

    private static boolean isAcceptanceOpen(HazardState state) {
        return state.owed().containsKey(Duty.ACCEPT);
    }

    static Guard notDesignated() {
        return given(state -> !state.isDesignated(), HazardRule.DESIGNATION_IS_FINAL);
    }

    /** The holder; the department that supervises it; a unit that has returned it, until another is responsible. */
    static Guard isParty() {
        return between(
                (state, by) -> state.holder().equals(by.organisation())
                        || state.department().equals(by.organisation())
                        || state.isReturnedBy(by.organisation()),
                HazardRule.NOT_ITS_HOLDER);
    }

    static Guard isCommonSuperior() {
        return between(
                (state, by) -> by.coversDistrict(state.facts().district())
                        && !isComplainedOf(state, by)
                        && !state.holder().equals(by.organisation())
                        && !state.returnedBy().contains(by.organisation()),
                HazardRule.COMMON_SUPERIOR);
    }

    static Guard major() {
        return given(HazardState::isMajor, HazardRule.ONLY_MAJOR);
    }

    static Guard general() {
        return given(state -> state.level() == HazardLevel.GENERAL, HazardRule.ONLY_GENERAL);
    }

    static Guard notListed() {
        return given(state -> state.listing() == null, HazardRule.LISTED_ONCE);
    }

    static Guard listed() {
        return given(state -> state.listing() != null, HazardRule.NOT_LISTED);
    }

    static Guard notPublished() {
        return given(
                state -> state.listing() == null || state.listing().publication() == null, HazardRule.PUBLISHED_ONCE);
    }

    static Guard listedIfMajor() {
        return given(state -> !state.isMajor() || state.listing() != null, HazardRule.LISTED_BEFORE_RECTIFYING);
    }

    static Guard notOrdered() {
        return given(state -> state.order() == null, HazardRule.ORDERED_ONCE);
    }

    static Guard ordered() {
        return given(state -> state.order() != null, HazardRule.NOT_ORDERED);
    }

    static Guard noPlan() {
        return given(state -> state.plan() == null, HazardRule.PLAN_PENDING);
    }

    static Guard planPending() {
        return given(state -> state.plan() != null && !state.plan().approved(), HazardRule.NO_PLAN_PENDING);
    }

    static Guard beforeExpiry() {
        return (state, act) -> state.order() != null
                        && !state.overdue()
                        && !state.order().deadline().isOverdue(act.at())
                ? null
                : HazardRule.EXTENSION_BEFORE_EXPIRY;
    }

    static Guard noExtensionPending() {
        return given(state -> state.extension() == null, HazardRule.EXTENSION_PENDING);
    }

    static Guard extensionPending() {
        return given(state -> state.extension() != null, HazardRule.NO_EXTENSION_PENDING);
    }

    static Guard interimControlInForce() {
        return given(state -> state.interimControl() != null, HazardRule.NO_INTERIM_CONTROL);
    }

    static Guard sealInForce() {
        return given(
                state ->
                        state.interimControl() != null && state.interimControl().seals(),
                HazardRule.NO_SEAL);
    }

    static Guard sealNotExtended() {
        return given(
                state -> state.interimControl() == null
                        || !state.interimControl().extended(),
                HazardRule.SEAL_EXTENDED_ONCE);
    }

    static Guard beforeSealEnds() {
        return (state, act) ->
                state.interimControl() == null || !state.interimControl().term().isOverdue(act.at())
                        ? null
                        : HazardRule.SEAL_TERM_IS_OVER;
    }

    static Guard noInterimControl() {
        return given(state -> state.interimControl() == null, HazardRule.INTERIM_CONTROL_IN_FORCE);
    }

    /** Where the competent department may not, because it shares the rectification itself, another supervisor lifts it: somebody always can. */
    static Guard orderedItOrIsCompetent() {
        return between(
                (state, by) -> state.department().equals(by.organisation())
                        || state.interimControl() == null
                        || state.interimControl().orderedBy().isColleagueOf(by)
                        || state.isSharedBy(state.department()),
                HazardRule.LIFTED_BY_WHO_ORDERED);
    }

    /** The organisation that listed it; of a listing of old it is not known. */
    static Guard isLister() {
        return between(
                (state, by) -> state.listing() == null
                        || state.listing().listedBy() == null
                        || state.listing().listedBy().equals(by.organisation()),
                HazardRule.URGED_BY_WHO_LISTED);
    }

    static Guard notDisputed() {
        return given(state -> state.stage() != DISPUTED, HazardRule.DISPUTE_KEEPS_INTERIM_CONTROL);
    }

    static Guard downgradePending() {
        return given(state -> state.standingDowngrade() != null, HazardRule.NO_DOWNGRADE_PENDING);
    }

    static Guard noDowngradePending() {
        return given(state -> state.standingDowngrade() == null, HazardRule.DOWNGRADE_PENDING);
    }

    static Guard isSecondApprover() {
        return between(
                (state, by) -> state.downgrade() == null
                        || !state.downgrade().proposedBy().isAccountOf(by),
                HazardRule.SECOND_APPROVER);
    }

    private static Guard given(Predicate<HazardState> condition, HazardRule rule) {
        return (state, act) -> condition.test(state) ? null : rule;
    }

    private static Guard when(Predicate<Actor> condition, HazardRule rule) {
        return (state, act) -> condition.test(act.by()) ? null : rule;
    }

    private static Guard between(BiPredicate<HazardState, Actor> condition, HazardRule rule) {
        return (state, act) -> condition.test(state, act.by()) ? null : rule;
    }
}
