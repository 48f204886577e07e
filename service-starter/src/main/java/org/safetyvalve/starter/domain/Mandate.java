package org.safetyvalve.starter.domain;

import java.util.Arrays;

/** What may be done follows from role and organisation together: a role gives nothing in an organisation it does not fit. */
public final class Mandate {

    private Mandate() {}

    /** Whether the actor has one of these roles in an organisation of a kind that fits it. */
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
            case LEADER ->
                switch (kind) {
                    case ENTERPRISE, PARTNER_AGENCY, OPERATOR -> false;
                    default -> true;
                };
            case SAFETY_COMMITTEE -> kind == OrganisationKind.SAFETY_COMMITTEE_OFFICE;
            case DISCIPLINE_INSPECTOR, DISCIPLINE_REGISTRY, INVESTIGATOR, ADJUDICATOR, DECISION_BODY, REVIEW_BODY ->
                kind == OrganisationKind.DISCIPLINE_INSPECTION;
            case AGENCY -> kind == OrganisationKind.PARTNER_AGENCY;
            case OPERATOR -> kind == OrganisationKind.OPERATOR;
            case RESPONSIBLE_UNIT -> true;
        };
    }
}
