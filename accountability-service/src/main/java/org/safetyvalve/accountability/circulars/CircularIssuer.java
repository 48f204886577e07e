package org.safetyvalve.accountability.circulars;

import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;

/** The organisation that drafts and issues a circular, at its level. */
public record CircularIssuer(String organisation, boolean disciplineInspection, Level level) {

    static CircularIssuer of(Actor actor) {
        return new CircularIssuer(
                actor.organisation(), actor.kind() == OrganisationKind.DISCIPLINE_INSPECTION, actor.level());
    }
}
