package org.safetyvalve.accountability.transfers;

import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** An organisation that sends, receives, or is named as the competent body. */
public record Party(String organisation, String name, OrganisationKind kind) {

    static Party of(Actor actor) {
        return new Party(actor.organisation(), actor.organisationName(), actor.kind());
    }

    /** Whether the actor speaks for this organisation in transfers: by its role there, or as the system, for an event of its. */
    boolean isActedForBy(Actor actor) {
        return actor.organisation().equals(organisation)
                && (actor.isSystem()
                        || actor.hasAny(
                                Role.AGENCY,
                                Role.SAFETY_COMMITTEE,
                                Role.DEPARTMENT,
                                Role.DISCIPLINE_INSPECTOR,
                                Role.DISCIPLINE_REGISTRY));
    }

    boolean isDisciplineInspection() {
        return kind == OrganisationKind.DISCIPLINE_INSPECTION;
    }
}
