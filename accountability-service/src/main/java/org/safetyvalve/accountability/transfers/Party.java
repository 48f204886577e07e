package org.safetyvalve.accountability.transfers;

import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/**
 * An end of a transfer.
 *
 * @param disciplineInspection whether it is an organisation of discipline inspection
 */
public record Party(String organisation, boolean disciplineInspection) {

    static Party of(Actor actor) {
        return new Party(actor.organisation(), actor.kind() == OrganisationKind.DISCIPLINE_INSPECTION);
    }

    /** Whether the actor speaks for this organisation in transfers: by its role there, or as the system, for an event of its. */
    public boolean isActedForBy(Actor actor) {
        return actor.organisation().equals(organisation)
                && (actor.isSystem()
                        || actor.hasAny(
                                Role.AGENCY,
                                Role.SAFETY_COMMITTEE,
                                Role.DEPARTMENT,
                                Role.DISCIPLINE_INSPECTOR,
                                Role.DISCIPLINE_REGISTRY));
    }
}
