package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/** Who may enter a hazard, and whose it is then. */
class FindingTest {
    private static final List<Actor> ANYWHERE_IN_THEIR_DISTRICT = List.of(INSPECTOR, DEPARTMENT, COMMITTEE);

    private static HazardState found(Actor by, HazardFacts facts) {
        return HazardEvent.fold(
                null,
                Hazard.find(Act.now(by, MONDAY), facts, List.of(), AUTHORITIES, CLOCK)
                        .get(0));
    }

    private static Refusal refused(Actor by, HazardFacts facts) {
        return catchThrowableOfType(Refusal.class, () -> found(by, facts));
    }

    private static HazardFacts facts(String district, String unit) {
        return new HazardFacts(
                FACTS.campaign(),
                FACTS.title(),
                FACTS.description(),
                district,
                FACTS.address(),
                FACTS.sector(),
                null,
                unit,
                null,
                null);
    }

    @ParameterizedTest
    @FieldSource("ANYWHERE_IN_THEIR_DISTRICT")
    void whoSupervisesFindsInItsDistrictAlone(Actor by) {
        assertThat(found(by, facts("371102", OTHER_UNIT_ID)).stage()).isEqualTo(Stage.FOUND);
        Refusal refusal = refused(by, facts("370102", OTHER_UNIT_ID));
        assertThat(refusal.rule()).isEqualTo(HazardRule.OUTSIDE_ITS_DISTRICT);
        assertThat(refusal.path()).isEqualTo("district");
    }

    @Test
    void aUnitReportsWhatIsAtItself() {
        assertThat(found(UNIT, facts("371102", UNIT_ID)).stage()).isEqualTo(Stage.FOUND);
        assertThat(refused(UNIT, facts("371102", OTHER_UNIT_ID)).rule()).isEqualTo(HazardRule.ONLY_ITS_OWN);
        assertThat(refused(UNIT, facts("371102", null)).rule()).isEqualTo(HazardRule.ONLY_ITS_OWN);
    }

    @Test
    void nobodyElseEntersAny() {
        assertThat(refused(AGENCY, facts("371102", UNIT_ID)).rule()).isEqualTo(HazardRule.ROLE_MAY_NOT);
    }

    /** What an agency reports is entered by the service itself, wherever it is. */
    @Test
    void theServiceEntersWhatComesFromOutside() {
        Actor service = Actor.system("agency-events", "rizhao-public-security");
        assertThat(found(service, facts("370102", null)).stage()).isEqualTo(Stage.FOUND);
    }

    @Test
    void whoDecidesOnItIsTheCompetentDepartmentInARoleThatMay() {
        HazardState state = found(INSPECTOR, FACTS);
        assertThat(state.isDecidedBy(DEPARTMENT)).isTrue();
        assertThat(state.isDecidedBy(OTHER_CITY)).isFalse();
        Actor inspectorOfTheBureau = People.actor(
                "inspector-2",
                BUREAU_ID,
                DEPARTMENT.kind(),
                "371100",
                java.util.Set.of("*"),
                org.safetyvalve.starter.domain.Role.SAFETY_INSPECTOR);
        assertThat(state.isDecidedBy(inspectorOfTheBureau)).isFalse();
    }
}
