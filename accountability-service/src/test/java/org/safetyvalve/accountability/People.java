package org.safetyvalve.accountability;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** The city's people by what they are here, and those that the rules of this service need beside them. */
public final class People {
    public static final String CITY = "371100";
    public static final String DONGGANG = "371102";
    public static final String LANSHAN = "371103";

    public static final Actor INSPECTOR = org.safetyvalve.starter.testing.People.DISCIPLINE_INSPECTOR;
    public static final Actor INSPECTOR_2 = discipline("discipline-inspector-2", Role.DISCIPLINE_INSPECTOR);
    public static final Actor REGISTRY = org.safetyvalve.starter.testing.People.DISCIPLINE_REGISTRY;
    public static final Actor REGISTRY_2 = discipline("discipline-registry-2", Role.DISCIPLINE_REGISTRY);
    public static final Actor INVESTIGATOR = org.safetyvalve.starter.testing.People.INVESTIGATOR;
    public static final Actor DECISION_BODY = org.safetyvalve.starter.testing.People.DECISION_BODY;
    public static final Actor INSPECTOR_OF_LANSHAN = person(
            "lanshan-inspector",
            "lanshan-discipline",
            OrganisationKind.DISCIPLINE_INSPECTION,
            LANSHAN,
            Role.DISCIPLINE_INSPECTOR);
    public static final Actor COMMITTEE = org.safetyvalve.starter.testing.People.SAFETY_COMMITTEE;
    public static final Actor POLICE = org.safetyvalve.starter.testing.People.AGENCY;
    public static final Actor COURT = org.safetyvalve.starter.testing.People.AGENCY_2;
    public static final Actor LEADER = org.safetyvalve.starter.testing.People.LEADER;
    public static final Actor DEPARTMENT = org.safetyvalve.starter.testing.People.DEPARTMENT;
    public static final Actor UNIT = org.safetyvalve.starter.testing.People.RESPONSIBLE_UNIT;

    private People() {}

    public static Actor person(
            String account, String organisation, OrganisationKind kind, String district, Role... roles) {
        Level level = district.endsWith("00") ? Level.CITY : Level.COUNTY;
        return new Actor(account, organisation, organisation, kind, level, district, Set.of("*"), Set.of(roles), false);
    }

    /** One of each role but the unit's own, in an enterprise that has to do with nothing here. */
    public static List<Actor> pretenders() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.RESPONSIBLE_UNIT)
                .map(role -> person(role.code(), "some-company", OrganisationKind.ENTERPRISE, CITY, role))
                .toList();
    }

    private static Actor discipline(String account, Role role) {
        return person(account, "rizhao-discipline", OrganisationKind.DISCIPLINE_INSPECTION, CITY, role);
    }
}
