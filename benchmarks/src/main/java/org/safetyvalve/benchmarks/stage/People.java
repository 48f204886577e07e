package org.safetyvalve.benchmarks.stage;

import java.util.Set;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** Who does something on the stage; the organisations are those of the demo accounts. */
public final class People {
    public static final String UNIT = "91371102MA3GJHZ01X";

    public static final Actor INSPECTOR = city("safety-inspector", "rizhao-safety-inspection", Role.SAFETY_INSPECTOR);
    public static final Actor DEPARTMENT = city("department", "rizhao-emergency-bureau", Role.DEPARTMENT);
    public static final Actor COMMITTEE = of(
            "safety-committee",
            "rizhao-safety-committee",
            OrganisationKind.SAFETY_COMMITTEE_OFFICE,
            Level.CITY,
            "371100",
            Role.SAFETY_COMMITTEE);
    public static final Actor IMPORTER = historian(city("importer", "rizhao-emergency-bureau", Role.IMPORTER));
    public static final Actor RESPONSIBLE_UNIT =
            of("responsible-unit", UNIT, OrganisationKind.ENTERPRISE, Level.COUNTY, "371102", Role.RESPONSIBLE_UNIT);
    public static final Actor LEADER = of(
            "leader", "rizhao-government", OrganisationKind.TERRITORIAL_GOVERNMENT, Level.CITY, "371100", Role.LEADER);

    private People() {}

    private static Actor city(String account, String organisation, Role role) {
        return of(account, organisation, OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT, Level.CITY, "371100", role);
    }

    private static Actor of(
            String account, String organisation, OrganisationKind kind, Level level, String district, Role role) {
        return new Actor(
                account,
                organisation,
                organisation,
                kind,
                level,
                district,
                Set.of(Actor.ALL_SECTORS),
                Set.of(role),
                false);
    }

    /** Somebody else of the same organisation and roles. */
    public static Actor colleague(Actor actor, int number) {
        return new Actor(
                actor.account() + '-' + number,
                actor.organisation(),
                actor.organisationName(),
                actor.kind(),
                actor.level(),
                actor.district(),
                actor.sectors(),
                actor.roles(),
                actor.historicalImport());
    }

    /** May state the past. */
    private static Actor historian(Actor actor) {
        return new Actor(
                actor.account(),
                actor.organisation(),
                actor.organisationName(),
                actor.kind(),
                actor.level(),
                actor.district(),
                actor.sectors(),
                actor.roles(),
                true);
    }
}
