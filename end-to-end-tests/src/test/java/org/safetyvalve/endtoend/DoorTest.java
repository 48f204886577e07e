package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.city.Place.CONSOLE;
import static org.safetyvalve.endtoend.city.Place.HAZARD;
import static org.safetyvalve.endtoend.city.Place.REPORTING;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.endtoend.city.Json;
import org.safetyvalve.endtoend.city.Place;

/** Programs that come in by the one public door get what the services behind it answer. */
@InTheCity
@Order(32)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private City city;
    private Drive drive;

    @BeforeAll
    void openACampaign(City here) {
        city = here;
        drive = Drive.open(city, "door");
    }

    @Test
    void aRecordIsCreatedReadAndChangedThroughTheDoor() {
        Answer found = city.as("safety-inspector")
                .does(CONSOLE, "/hazard/hazards", drive.report("经网关上报"))
                .leads("FOUND");
        assertThat(found.status()).isEqualTo(201);
        assertThat(found.location()).isEqualTo("/hazard/hazards/" + found.id());
        Answer read = city.as("department").get(CONSOLE, found.location()).ok();
        assertThat(read.body())
                .isEqualTo(city.as("department")
                        .get(HAZARD, "/hazards/" + found.id())
                        .body());
        assertThat(read.etag()).isEqualTo("\"1\"");
        city.as("department")
                .command(CONSOLE, found.location() + "/classify")
                .ifMatch(1)
                .says(Json.of("level", "general", "basis", "判定标准"))
                .leads("CLASSIFIED");
        city.as("department-2")
                .command(CONSOLE, found.location() + "/assign")
                .ifMatch(1)
                .says(Json.of("unit", Units.GUOJIAHUZI, "basis", "安全生产法"))
                .refused(412, "stale-version");
    }

    @Test
    void everyServiceAnswersThroughTheDoor() {
        assertThat(city.as("leader")
                        .get(CONSOLE, "/reporting/campaigns/" + City.CAMPAIGN + "/overview")
                        .ok()
                        .number("inspectionGroups"))
                .isEqualTo(city.as("leader")
                        .get(REPORTING, "/campaigns/" + City.CAMPAIGN + "/overview")
                        .number("inspectionGroups"));
        for (String path : List.of("/accountability/transfers", "/notification/inbox")) {
            assertThat(city.as("agency").get(CONSOLE, path).items()).as(path).isNotNull();
        }
    }

    @Test
    void whatIsForOperatorsOnlyIsNotThereAndNobodyGetsInWithoutAToken() {
        city.as("operator").get(CONSOLE, "/hazard/actuator/metrics").refused(404, "not-found");
        city.nobody().get(CONSOLE, "/hazard/hazards").refused(401, "unauthenticated");
        for (Place service : Place.SERVICES) {
            city.nobody().get(service, "/anything").refused(401, "unauthenticated");
        }
    }
}
