package org.safetyvalve.starter.testing;

import static org.safetyvalve.starter.testing.TestTokens.actor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** The accounts of the city, as demo-identity has them, for tests. */
public final class People {
    public static final Actor SAFETY_INSPECTOR =
            city("safety-inspector", "rizhao-safety-inspection", OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT);
    public static final Actor RESPONSIBLE_UNIT = unit("responsible-unit", "91371102MA3GJHZ01X", "371102");
    public static final Actor RESPONSIBLE_UNIT_2 = unit("responsible-unit-2", "91371103MA3LSHG02Y", "371103");
    public static final Actor DEPARTMENT =
            city("department", "rizhao-emergency-bureau", OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT);
    public static final Actor SAFETY_COMMITTEE =
            city("safety-committee", "rizhao-safety-committee", OrganisationKind.SAFETY_COMMITTEE_OFFICE);
    public static final Actor DISCIPLINE_INSPECTOR = discipline("discipline-inspector");
    public static final Actor DISCIPLINE_REGISTRY = discipline("discipline-registry");
    public static final Actor INVESTIGATOR = discipline("investigator");
    public static final Actor ADJUDICATOR = discipline("adjudicator");
    public static final Actor DECISION_BODY = discipline("decision-body");
    public static final Actor REVIEW_BODY = discipline("review-body");
    public static final Actor AGENCY = city("agency", "rizhao-public-security", OrganisationKind.PARTNER_AGENCY);
    public static final Actor AGENCY_2 =
            named("agency-2", "rizhao-court", OrganisationKind.PARTNER_AGENCY, "371100", Role.AGENCY);
    public static final Actor OPERATOR = city("operator", "safety-valve-operations", OrganisationKind.OPERATOR);
    public static final Actor LEADER = city("leader", "rizhao-government", OrganisationKind.TERRITORIAL_GOVERNMENT);
    public static final Actor IMPORTER =
            city("importer", "rizhao-emergency-bureau", OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT);

    /** A department of another city, which has no business here. */
    public static final Actor FOREIGN_DEPARTMENT = named(
            "foreign-department",
            "jinan-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            "370100",
            Role.DEPARTMENT);

    /** An account whose roles we do not know. */
    public static final Actor NOBODY = new Actor(
            "nobody",
            "nowhere",
            "nowhere",
            OrganisationKind.ENTERPRISE,
            Level.COUNTY,
            "371102",
            Set.of(),
            Set.of(),
            false);

    private People() {}

    /** Every account by its name: one of each role, then those who must be told apart. */
    public static Map<String, Actor> all() {
        Map<String, Actor> all = new LinkedHashMap<>();
        for (Actor one : new Actor[] {
            SAFETY_INSPECTOR,
            RESPONSIBLE_UNIT,
            RESPONSIBLE_UNIT_2,
            DEPARTMENT,
            SAFETY_COMMITTEE,
            DISCIPLINE_INSPECTOR,
            DISCIPLINE_REGISTRY,
            INVESTIGATOR,
            ADJUDICATOR,
            DECISION_BODY,
            REVIEW_BODY,
            AGENCY,
            AGENCY_2,
            OPERATOR,
            LEADER,
            IMPORTER,
            FOREIGN_DEPARTMENT,
            NOBODY
        }) {
            all.put(one.account(), one);
        }
        return Collections.unmodifiableMap(all);
    }

    private static Actor city(String account, String organisation, OrganisationKind kind) {
        return named(account, organisation, kind, "371100", Role.of(account).orElseThrow());
    }

    private static Actor discipline(String account) {
        return city(account, "rizhao-discipline", OrganisationKind.DISCIPLINE_INSPECTION);
    }

    private static Actor unit(String account, String organisation, String district) {
        return actor(account, organisation, OrganisationKind.ENTERPRISE, Level.COUNTY, district, Role.RESPONSIBLE_UNIT);
    }

    private static Actor named(String account, String organisation, OrganisationKind kind, String district, Role role) {
        return actor(account, organisation, kind, Level.CITY, district, role);
    }
}
