package org.safetyvalve.hazard.hazards;

import java.util.Set;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** The accounts of the demo city, as tokens describe them. */
public final class People {
    public static final String UNIT_ID = "91371102MA3GJHZ01X";
    public static final String OTHER_UNIT_ID = "91371103MA3LSHG02Y";
    public static final String BUREAU_ID = "rizhao-emergency-bureau";
    public static final String TOWNSHIP_ID = "donggang-township";
    public static final String COMMITTEE_ID = "rizhao-safety-committee";

    public static final Actor INSPECTOR = inspector("safety-inspector");
    public static final Actor UNIT = unit("responsible-unit", UNIT_ID, "371102", "fire-safety");
    public static final Actor OTHER_UNIT = unit("responsible-unit-2", OTHER_UNIT_ID, "371103", "hazardous-chemicals");
    public static final Actor DEPARTMENT = department("department");
    public static final Actor DEPARTMENT_2 = department("department-2");
    public static final Actor COMMITTEE = committee("safety-committee");
    public static final Actor COMMITTEE_2 = committee("safety-committee-2");
    public static final Actor AGENCY = actor(
            "agency", "rizhao-public-security", OrganisationKind.PARTNER_AGENCY, "371100", Set.of("*"), Role.AGENCY);
    /** Both roles in one hand: it supervises what lies in it, and may have to rectify it too. */
    public static final Actor TOWNSHIP = actor(
            "township",
            TOWNSHIP_ID,
            OrganisationKind.TERRITORIAL_GOVERNMENT,
            "371102",
            Set.of("*"),
            Role.RESPONSIBLE_UNIT,
            Role.DEPARTMENT);

    public static final Actor OTHER_CITY = actor(
            "department-jinan",
            "jinan-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            "370100",
            Set.of("*"),
            Role.DEPARTMENT);

    private People() {}

    public static Actor department(String account) {
        return actor(
                account,
                BUREAU_ID,
                OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                "371100",
                Set.of("*"),
                Role.DEPARTMENT);
    }

    public static Actor committee(String account) {
        return actor(
                account,
                COMMITTEE_ID,
                OrganisationKind.SAFETY_COMMITTEE_OFFICE,
                "371100",
                Set.of("*"),
                Role.SAFETY_COMMITTEE);
    }

    public static Actor inspector(String account) {
        return actor(
                account,
                "rizhao-safety-inspection",
                OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                "371100",
                Set.of("*"),
                Role.SAFETY_INSPECTOR);
    }

    public static Actor unit(String account, String organisation, String district, String sector) {
        return actor(
                account, organisation, OrganisationKind.ENTERPRISE, district, Set.of(sector), Role.RESPONSIBLE_UNIT);
    }

    public static Actor actor(
            String account,
            String organisation,
            OrganisationKind kind,
            String district,
            Set<String> sectors,
            Role... roles) {
        return new Actor(
                account, organisation, organisation, kind, Level.CITY, district, sectors, Set.of(roles), false);
    }
}
