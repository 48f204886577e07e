package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.Units.GUOJIAHUZI;
import static org.safetyvalve.endtoend.city.Place.ACCOUNTABILITY;
import static org.safetyvalve.endtoend.city.Place.NOTIFICATION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.Heard;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.endtoend.city.Json;
import org.safetyvalve.endtoend.city.Person;
import tools.jackson.databind.JsonNode;

/** Whoever must act is told, once, and nobody else. */
@InTheCity
@Order(23)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {
    private City city;
    private Drive drive;

    @BeforeAll
    void openACampaign(City here) {
        city = here;
        drive = Drive.open(city, "inbox");
    }

    /** The newest letters of an inbox, the oldest of them first. */
    static List<JsonNode> oldestFirst(Person reader) {
        List<JsonNode> letters =
                new ArrayList<>(reader.get(NOTIFICATION, "/inbox?limit=200").items());
        Collections.reverse(letters);
        return letters;
    }

    /** What an inbox says about a record, the oldest first. */
    static List<JsonNode> letters(Person reader, String subject) {
        return oldestFirst(reader).stream()
                .filter(letter -> letter.path("subject").asString().equals(subject))
                .toList();
    }

    private List<String> names(String account, HazardFile hazard) {
        return letters(city.as(account), hazard.id()).stream()
                .map(letter -> letter.path("name").asString())
                .toList();
    }

    @Test
    void eachStepTellsWhoeverHasTheNextOne() {
        HazardFile hazard = drive.find("谁来办理");
        Eventually.holds(() -> assertThat(names("department", hazard)).containsExactly("hazard-found"));
        assertThat(names("safety-committee", hazard)).isEmpty();

        hazard.classified("major").assigned(GUOJIAHUZI, "responsible-unit");
        Eventually.holds(() -> {
            assertThat(names("safety-committee", hazard)).containsExactly("hazard-classified");
            assertThat(names("responsible-unit", hazard)).containsExactly("responsibility-assigned");
        });
        assertThat(names("responsible-unit-2", hazard)).isEmpty();
        assertThat(names("leader", hazard)).isEmpty();
        JsonNode letter = letters(city.as("responsible-unit"), hazard.id()).get(0);
        assertThat(letter.path("title").asString()).contains("谁来办理");
        assertThat(letter.path("todo").asString()).isNotBlank();
        assertThat(letter.path("due").asString()).isNotBlank();
        assertThat(letter.path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void aLetterIsAcknowledgedOnceForTheOrganisation() {
        HazardFile hazard = drive.find("签收").classified("general").assigned(GUOJIAHUZI, "responsible-unit");
        String letter = Eventually.becomes(
                        () -> letters(city.as("responsible-unit"), hazard.id()), letters -> !letters.isEmpty())
                .get(0)
                .path("id")
                .asString();
        Answer acknowledged = city.as("responsible-unit")
                .does(NOTIFICATION, "/inbox/" + letter + "/acknowledge", Json.of())
                .ok();
        assertThat(acknowledged.text("state")).isEqualTo("ACKNOWLEDGED");
        city.as("responsible-unit-2").get(NOTIFICATION, "/inbox/" + letter).refused(404, "not-found");
        Eventually.holds(() -> assertThat(city.topics().about(letter, "notification-events"))
                .extracting(Heard::name)
                .containsExactly("notification-delivered", "notification-acknowledged"));
    }

    @Test
    void theOpeningOfATracingIsToldToDisciplineInspectionAlone() {
        HazardFile hazard = drive.find("倒查只告知纪检").classified("major");
        String tracing = Eventually.becomes(
                        () -> city.as("discipline-inspector")
                                .get(ACCOUNTABILITY, "/tracings?hazard=" + hazard.id())
                                .items(),
                        found -> !found.isEmpty())
                .get(0)
                .path("id")
                .asString();
        Eventually.holds(() ->
                assertThat(letters(city.as("discipline-inspector"), tracing)).hasSize(1));
        for (String account : List.of("department", "safety-committee", "leader", "responsible-unit")) {
            assertThat(letters(city.as(account), tracing)).as(account).isEmpty();
        }
    }
}
