package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Set;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** The people who act: accounts of the organisations that the services' settings name. */
final class People {
    static final String UNIT_ID = "91371102MA3GJHZ01X";

    static final Actor INSPECTOR = person(
            "safety-inspector",
            "rizhao-safety-inspection",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            "371100",
            Role.SAFETY_INSPECTOR);
    static final Actor DEPARTMENT = person(
            "department",
            "rizhao-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            "371100",
            Role.DEPARTMENT);
    static final Actor DEPARTMENT_2 = person(
            "department-2",
            "rizhao-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            "371100",
            Role.DEPARTMENT);
    static final Actor COMMITTEE = person(
            "safety-committee",
            "rizhao-safety-committee",
            OrganisationKind.SAFETY_COMMITTEE_OFFICE,
            "371100",
            Role.SAFETY_COMMITTEE);
    static final Actor UNIT =
            person("responsible-unit", UNIT_ID, OrganisationKind.ENTERPRISE, "371102", Role.RESPONSIBLE_UNIT);
    static final Actor POLICE =
            person("agency", "rizhao-public-security", OrganisationKind.PARTNER_AGENCY, "371100", Role.AGENCY);
    static final Actor GOVERNMENT =
            person("leader", "rizhao-government", OrganisationKind.TERRITORIAL_GOVERNMENT, "371100", Role.LEADER);
    static final Actor REVIEWER = discipline("review-body", "rizhao-discipline", "371100", Role.REVIEW_BODY);
    static final Actor COUNTY_INSPECTOR = ofTheCounty("county-inspector", Role.DISCIPLINE_INSPECTOR);
    static final Actor COUNTY_REGISTRY = ofTheCounty("county-registry", Role.DISCIPLINE_REGISTRY);
    static final Actor COUNTY_DECIDER = ofTheCounty("county-decision-body", Role.DECISION_BODY);
    static final Actor COUNTY_DECIDER_2 = ofTheCounty("county-decision-body-2", Role.DECISION_BODY);
    static final Actor INVESTIGATOR = ofTheCounty("county-investigator", Role.INVESTIGATOR);
    static final Actor INVESTIGATOR_2 = ofTheCounty("county-investigator-2", Role.INVESTIGATOR);
    static final List<Actor> ADJUDICATORS = List.of(
            ofTheCounty("county-adjudicator", Role.ADJUDICATOR),
            ofTheCounty("county-adjudicator-2", Role.ADJUDICATOR),
            ofTheCounty("county-adjudicator-3", Role.ADJUDICATOR),
            ofTheCounty("county-adjudicator-4", Role.ADJUDICATOR));
    static final Actor DISCIPLINE = person(
            "discipline-inspector",
            "rizhao-discipline",
            OrganisationKind.DISCIPLINE_INSPECTION,
            "371100",
            Role.DISCIPLINE_INSPECTOR);
    static final Actor DISCIPLINE_2 =
            discipline("discipline-inspector-2", "rizhao-discipline", "371100", Role.DISCIPLINE_INSPECTOR);

    private People() {}

    private static Actor ofTheCounty(String account, Role role) {
        return discipline(account, "donggang-discipline", "371102", role);
    }

    private static Actor discipline(String account, String organisation, String district, Role role) {
        return person(account, organisation, OrganisationKind.DISCIPLINE_INSPECTION, district, role);
    }

    private static Actor person(
            String account, String organisation, OrganisationKind kind, String district, Role role) {
        Level level = district.endsWith("00") || role == Role.RESPONSIBLE_UNIT ? Level.CITY : Level.COUNTY;
        return new Actor(account, organisation, organisation, kind, level, district, Set.of("*"), Set.of(role), false);
    }
}
