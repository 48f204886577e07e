package org.safetyvalve.accountability.accidents;

import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** Who sees an accident, and who acts on it as what. */
public final class AccidentAccess {

    private AccidentAccess() {}

    /**
     * Whether the accident exists for the actor: for who reported it, its unit, the departments, the safety committee office and
     * the leadership of the place, and discipline inspection there.
     */
    public static boolean maySee(Actor actor, AccidentState state) {
        AccidentFacts facts = state.facts();
        return isReporter(actor, state)
                || isUnit(actor, state)
                || isOffice(actor, facts)
                || (Mandate.hasAny(actor, Role.LEADER) && actor.coversDistrict(facts.district()))
                || Confidentiality.readsDisciplineMatters(actor, facts.district());
    }

    static boolean isReporter(Actor actor, AccidentState state) {
        return actor.organisation().equals(state.reporter().organisation())
                && (actor.isSystem()
                        || actor.hasAny(Role.AGENCY, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.RESPONSIBLE_UNIT));
    }

    static boolean isUnit(Actor actor, AccidentState state) {
        return isUnit(actor, state.facts());
    }

    /** Whether the actor speaks for the unit of the accident: a department too, where it is that itself. */
    static boolean isUnit(Actor actor, AccidentFacts facts) {
        return actor.hasAny(Role.RESPONSIBLE_UNIT, Role.DEPARTMENT, Role.SAFETY_COMMITTEE)
                && actor.organisation().equals(facts.unit());
    }

    static boolean isOffice(Actor actor, AccidentState state) {
        return isOffice(actor, state.facts());
    }

    /** Whether the actor speaks for a department or the safety committee office of the place, and not of its own accident. */
    static boolean isOffice(Actor actor, AccidentFacts facts) {
        boolean competent = Mandate.hasAny(actor, Role.SAFETY_COMMITTEE)
                || (Mandate.hasAny(actor, Role.DEPARTMENT) && actor.coversSector(facts.sector()));
        return competent && actor.coversDistrict(facts.district()) && !isUnit(actor, facts);
    }

    static boolean isOfficeOrGovernment(Actor actor, AccidentState state) {
        return isOffice(actor, state) || isGovernment(actor, state);
    }

    /** For the office or the government of the level that investigates. */
    static void requireInvestigatingSide(Actor by, AccidentState state) {
        GovernmentLevel level = state.investigatingLevel();
        AccidentRule.INVESTIGATED_BY_ITS_LEVEL.requires(
                isOfficeOrGovernment(by, state) && level.isThatOf(by), level.code());
    }

    static void requireInvestigatingGovernment(Actor by, AccidentState state) {
        GovernmentLevel level = state.investigatingLevel();
        AccidentRule.DECIDED_BY_THE_INVESTIGATING_GOVERNMENT.requires(
                isGovernment(by, state) && level.isThatOf(by), level.code());
    }

    /** Whether the actor decides for a government that the place belongs to. */
    static boolean isGovernment(Actor actor, AccidentState state) {
        return actor.has(Role.LEADER)
                && actor.kind() == OrganisationKind.TERRITORIAL_GOVERNMENT
                && actor.coversDistrict(state.facts().district());
    }
}
