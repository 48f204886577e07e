package org.safetyvalve.starter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.domain.OrganisationKind.*;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MandateTest {
    private static final Set<OrganisationKind> AUTHORITIES = EnumSet.of(
            INDUSTRY_DEPARTMENT, SAFETY_SUPERVISION_DEPARTMENT, TERRITORIAL_GOVERNMENT, SAFETY_COMMITTEE_OFFICE);

    private static Set<OrganisationKind> fitting(Role role) {
        return switch (role) {
            case RESPONSIBLE_UNIT -> EnumSet.allOf(OrganisationKind.class);
            case DEPARTMENT, SAFETY_INSPECTOR, IMPORTER -> AUTHORITIES;
            case SAFETY_COMMITTEE -> EnumSet.of(SAFETY_COMMITTEE_OFFICE);
            case LEADER -> EnumSet.complementOf(EnumSet.of(ENTERPRISE, PARTNER_AGENCY, OPERATOR));
            case AGENCY -> EnumSet.of(PARTNER_AGENCY);
            case OPERATOR -> EnumSet.of(OrganisationKind.OPERATOR);
            default -> EnumSet.of(DISCIPLINE_INSPECTION);
        };
    }

    private static Actor actor(Role role, OrganisationKind kind) {
        return new Actor("a", "o", "o", kind, Level.CITY, "371100", Set.of("*"), Set.of(role), false);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleCountsInAnOrganisationOfAFittingKindAlone(Role role) {
        for (OrganisationKind kind : OrganisationKind.values()) {
            assertThat(Mandate.hasAny(actor(role, kind), Role.values()))
                    .as(kind.code())
                    .isEqualTo(fitting(role).contains(kind));
            assertThat(actor(role, kind).isDiscipline())
                    .as(kind.code())
                    .isEqualTo(role.isDiscipline() && kind == DISCIPLINE_INSPECTION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRoleThatTheActorLacksCountsNowhere(OrganisationKind kind) {
        assertThat(Mandate.hasAny(actor(Role.RESPONSIBLE_UNIT, kind), Role.DEPARTMENT, Role.OPERATOR))
                .isFalse();
    }
}
