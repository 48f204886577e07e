package org.safetyvalve.starter.domain;

import java.util.Arrays;
import java.util.Set;

/**
 * Who acts: an account of an organisation, with its roles. Taken from the token only, never from a request's body.
 *
 * @param account the account's id, for example {@code department-2}
 * @param organisation the id of the organisation that the account is bound to
 * @param district the GB/T 2260 code of the division that the organisation is responsible for
 * @param sectors codes of the sectors that it is responsible for; {@code *} is all
 * @param historicalImport whether the account may state that something happened in the past
 */
public record Actor(
        String account,
        String organisation,
        String organisationName,
        OrganisationKind kind,
        Level level,
        String district,
        Set<String> sectors,
        Set<Role> roles,
        boolean historicalImport) {

    /** The sector code that stands for all sectors. */
    public static final String ALL_SECTORS = "*";

    public Actor {
        sectors = Set.copyOf(sectors);
        roles = Set.copyOf(roles);
    }

    /** The system itself, deciding on behalf of an organisation what the clock or an event has already decided. */
    public static Actor system(String name, String organisation) {
        return new Actor(
                "system:" + name,
                organisation,
                organisation,
                OrganisationKind.OPERATOR,
                Level.CITY,
                "000000",
                Set.of(),
                Set.of(),
                true);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whatever its organisation is: what that has to fit is asked of {@link Mandate}. */
    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** Whether it acts for discipline inspection (纪检监察): by a role of it, in an organisation of it. */
    public boolean isDiscipline() {
        return kind == OrganisationKind.DISCIPLINE_INSPECTION && roles.stream().anyMatch(Role::isDiscipline);
    }

    public boolean isSystem() {
        return account.startsWith("system:");
    }

    public boolean coversDistrict(String code) {
        return new District(district).covers(code);
    }

    public boolean coversSector(String sector) {
        return sectors.contains(ALL_SECTORS) || sectors.contains(sector);
    }
}
