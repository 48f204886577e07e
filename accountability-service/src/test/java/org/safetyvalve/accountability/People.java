package org.safetyvalve.accountability;

import java.util.Set;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** The people of the tests, bound to organisations as the demo accounts are. */
public final class People {
    public static final String CITY = "371100";
    public static final String DONGGANG = "371102";
    public static final String LANSHAN = "371103";

    public static final Actor INSPECTOR = discipline("discipline-inspector", Role.DISCIPLINE_INSPECTOR);
    public static final Actor INSPECTOR_2 = discipline("discipline-inspector-2", Role.DISCIPLINE_INSPECTOR);
    public static final Actor REGISTRY = discipline("discipline-registry", Role.DISCIPLINE_REGISTRY);
    public static final Actor REGISTRY_2 = discipline("discipline-registry-2", Role.DISCIPLINE_REGISTRY);
    public static final Actor INVESTIGATOR = discipline("investigator", Role.INVESTIGATOR);
    public static final Actor DECISION_BODY = discipline("decision-body", Role.DECISION_BODY);
    public static final Actor INSPECTOR_OF_LANSHAN = person(
            "lanshan-inspector",
            "lanshan-discipline",
            OrganisationKind.DISCIPLINE_INSPECTION,
            LANSHAN,
            Role.DISCIPLINE_INSPECTOR);
    public static final Actor COMMITTEE = person(
            "safety-committee",
            "rizhao-safety-committee",
            OrganisationKind.SAFETY_COMMITTEE_OFFICE,
            CITY,
            Role.SAFETY_COMMITTEE);
    public static final Actor POLICE =
            person("agency", "rizhao-public-security", OrganisationKind.PARTNER_AGENCY, CITY, Role.AGENCY);
    public static final Actor COURT =
            person("agency-2", "rizhao-court", OrganisationKind.PARTNER_AGENCY, CITY, Role.AGENCY);
    public static final Actor LEADER =
            person("leader", "rizhao-government", OrganisationKind.TERRITORIAL_GOVERNMENT, CITY, Role.LEADER);
    public static final Actor DEPARTMENT = person(
            "department",
            "rizhao-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            CITY,
            Role.DEPARTMENT);
    public static final Actor UNIT = person(
            "responsible-unit", "91371102MA3GJHZ01X", OrganisationKind.ENTERPRISE, DONGGANG, Role.RESPONSIBLE_UNIT);
    public static final Actor OTHER_UNIT = person(
            "responsible-unit-2", "91371103MA3LSHG02Y", OrganisationKind.ENTERPRISE, LANSHAN, Role.RESPONSIBLE_UNIT);

    private People() {}

    public static Actor person(
            String account, String organisation, OrganisationKind kind, String district, Role... roles) {
        Level level = district.endsWith("00") ? Level.CITY : Level.COUNTY;
        return new Actor(account, organisation, organisation, kind, level, district, Set.of("*"), Set.of(roles), false);
    }

    private static Actor discipline(String account, Role role) {
        return person(account, "rizhao-discipline", OrganisationKind.DISCIPLINE_INSPECTION, CITY, role);
    }
}
