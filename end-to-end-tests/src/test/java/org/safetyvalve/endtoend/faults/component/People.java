package org.safetyvalve.endtoend.faults.component;

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
    static final Actor DISCIPLINE = person(
            "discipline-inspector",
            "rizhao-discipline",
            OrganisationKind.DISCIPLINE_INSPECTION,
            "371100",
            Role.DISCIPLINE_INSPECTOR);

    private People() {}

    private static Actor person(
            String account, String organisation, OrganisationKind kind, String district, Role role) {
        return new Actor(
                account, organisation, organisation, kind, Level.CITY, district, Set.of("*"), Set.of(role), false);
    }
}
