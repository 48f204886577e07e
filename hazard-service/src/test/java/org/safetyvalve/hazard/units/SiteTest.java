package org.safetyvalve.hazard.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.OTHER_CITY;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.starter.domain.Refusal;

class SiteTest {
    private static final Instant MARCH = Instant.parse("2021-03-02T01:00:00Z");

    private static Site.Entry at(Double latitude, Double longitude, CoordinateSystem system) {
        return new Site.Entry("汽车城", "371102", 230_000, latitude, longitude, UNIT_ID, 0, List.of(), system);
    }

    private static void refused(RegisterRule rule, ThrowingCallable command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).as(rule.id()).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 180, WGS_84, true",
        "-90, -180, WGS_84, true",
        "90.1, 119, WGS_84, false",
        "35, 180.1, WGS_84, false",
        "35.44, 119.47, GCJ_02, true",
        "51.5, -0.1, GCJ_02, false",
        "-35.44, 119.47, GCJ_02, false",
        "119.47, 35.44, GCJ_02, false",
    })
    void aPositionIsInTheRangeOfItsCoordinateSystem(
            double latitude, double longitude, CoordinateSystem system, boolean taken) {
        if (taken) {
            assertThat(Site.register(DEPARTMENT, MARCH, at(latitude, longitude, system)))
                    .hasSize(1);
        } else {
            refused(
                    RegisterRule.POSITION_IN_RANGE,
                    () -> Site.register(DEPARTMENT, MARCH, at(latitude, longitude, system)));
        }
    }

    @Test
    void halfAPositionIsNone() {
        refused(
                RegisterRule.POSITION_WHOLE,
                () -> Site.register(DEPARTMENT, MARCH, at(35.44, null, CoordinateSystem.WGS_84)));
        refused(
                RegisterRule.POSITION_WHOLE,
                () -> Site.register(DEPARTMENT, MARCH, at(null, 119.47, CoordinateSystem.WGS_84)));
    }

    @Test
    void aSiteStoredBeforeItSaidItsCoordinateSystemIsInWgs84() {
        assertThat(at(35.44, 119.47, null).coordinateSystem()).isEqualTo(CoordinateSystem.WGS_84);
    }

    @Test
    void anUpdateIsForWhoKeepsTheRegisterThereAndSaysNothingWhenNothingChanges() {
        Site.State site = Site.fold(
                null,
                Site.register(DEPARTMENT, MARCH, at(null, null, CoordinateSystem.WGS_84))
                        .get(0));
        assertThat(Site.update(site, DEPARTMENT, MARCH, site.entry())).isEmpty();
        Site.Entry surveyed = at(35.44, 119.47, CoordinateSystem.GCJ_02);
        Site.State after = Site.fold(
                site,
                Site.update(site, DEPARTMENT, MARCH.plusSeconds(60), surveyed).get(0));
        assertThat(after).isEqualTo(new Site.State(surveyed, MARCH));
        refused(RegisterRule.OUTSIDE_ITS_DISTRICT, () -> Site.update(site, OTHER_CITY, MARCH, surveyed));
    }
}
