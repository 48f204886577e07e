package org.safetyvalve.hazard.hazards;

import java.util.Arrays;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** What may be done follows from role and organisation together: a role gives nothing in an organisation it does not fit. */
public final class Mandate {

    private Mandate() {}

    public static boolean hasAny(Actor actor, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> actor.has(role) && fits(role, actor.kind()));
    }

    private static boolean fits(Role role, OrganisationKind kind) {
        return switch (role) {
            case DEPARTMENT, SAFETY_INSPECTOR, IMPORTER ->
                switch (kind) {
                    case INDUSTRY_DEPARTMENT,
                            SAFETY_SUPERVISION_DEPARTMENT,
                            TERRITORIAL_GOVERNMENT,
                            SAFETY_COMMITTEE_OFFICE -> true;
                    default -> false;
                };
            case SAFETY_COMMITTEE -> kind == OrganisationKind.SAFETY_COMMITTEE_OFFICE;
            case AGENCY -> kind == OrganisationKind.PARTNER_AGENCY;
            default -> true;
        };
    }
}
