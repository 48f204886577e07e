package org.safetyvalve.reporting.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.testing.People.FOREIGN_DEPARTMENT;
import static org.safetyvalve.starter.testing.People.LEADER;
import static org.safetyvalve.starter.testing.People.OPERATOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.reporting.ReportingServiceApplication;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.testing.EventFeed;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Each return of an assignment counts once for the unit that made it, whatever the broker and the producers do. */
class ReturnsTest {
    private static TestTokens tokens;
    private static EventFeed feed;
    private static TestService service;

    private final Scene scene = new Scene();
    private final String unit = "unit-" + UUID.randomUUID();
    private final List<SealedEvent> sent = new ArrayList<>();

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        feed = new EventFeed();
        service = TestService.start(ReportingServiceApplication.class, tokens, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        feed.close();
        tokens.close();
    }

    private void publish(String hazard, String district, EventBody... bodies) {
        for (EventBody body : bodies) {
            sent.add(feed.publish(scene.id(hazard), body, district, Classification.INTERNAL));
        }
    }

    private JsonNode returns(Actor reader) {
        return service.get("/units/" + unit + "/returns", reader).json();
    }

    private void become(Actor reader, long expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(returns(reader).path("returns").asLong()).isEqualTo(expected));
    }

    @Test
    void aReturnAndASecondOneThatIsADisputeCountEachAndADisputeAloneDoesNot() {
        publish("h1", "371102", scene.found(), scene.returned(unit, 1));
        publish("h2", "371102", scene.found(), scene.returned("other", 1), scene.disputed(unit, 2, true));
        publish("h3", "371102", scene.found(), scene.returned("other", 1), scene.disputed(unit, 1, false));
        become(LEADER, 2);
        assertThat(returns(LEADER)
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("hazard").asString()))
                .containsExactlyInAnyOrder(scene.id("h1"), scene.id("h2"));
    }

    @Test
    void aDisputeOfOldCountsByHowOftenTheHazardHadBeenReturned() {
        publish("h1", "371102", scene.found(), scene.returned("other", 1), scene.disputed(unit, 2, null));
        publish("h2", "371102", scene.found(), scene.returned("other", 1), scene.disputed(unit, 1, null));
        publish("h3", "371102", scene.found(), scene.returned(unit, 1));
        become(LEADER, 2);
    }

    @Test
    void countsARepublicationOnceAndARebuildComesToTheSame() {
        publish("h1", "371102", scene.found(), scene.returned(unit, 1));
        publish("h2", "371102", scene.found(), scene.returned("other", 1), scene.disputed(unit, 2, null));
        become(LEADER, 2);
        sent.forEach(feed::send);
        publish("h4", "371102", scene.found(), scene.returned(unit, 1));
        become(LEADER, 3);
        int generation = service.post("/operator/projections/campaigns/rebuild", OPERATOR, "")
                .json()
                .path("generation")
                .asInt();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(Projections.class)
                        .views("campaigns")
                        .getNamespace()
                        .getCollectionName()
                        .contains("_g" + generation + "_"));
        become(LEADER, 3);
    }

    @Test
    void anAuthorityCountsWhatLiesInItsDistrictAndAUnitAllOfItsOwn() {
        Actor county = TestTokens.actor(
                "county",
                "wulian-government",
                OrganisationKind.TERRITORIAL_GOVERNMENT,
                Level.COUNTY,
                "371121",
                Role.LEADER);
        Actor itself = TestTokens.actor(
                "itself", unit, OrganisationKind.ENTERPRISE, Level.COUNTY, "371102", Role.RESPONSIBLE_UNIT);
        publish("h1", "371102", scene.found(), scene.returned(unit, 1));
        publish("h2", "371121", scene.found(), scene.returned(unit, 1));
        publish("h3", "370102", scene.found(), scene.returned(unit, 1));
        become(itself, 3);
        become(LEADER, 2);
        become(county, 1);
        become(FOREIGN_DEPARTMENT, 1);
    }

    @Test
    void aDepartmentCountsWhatIsOfItsSectors() {
        publish("h1", "371102", scene.found(), scene.returned(unit, 1));
        publish("h2", "371102", scene.found(), scene.returned(unit, 1, "construction"));
        publish("h3", "371102", scene.found(), scene.returned(unit, 1, "mining"));
        publish("h4", "370102", scene.found(), scene.returned(unit, 1));
        become(department("fire-safety", "mining"), 2);
        become(LEADER, 3);
        become(department("*"), 3);
        become(department("other"), 0);
        JsonNode first = service.get("/units/" + unit + "/returns?limit=1", department("fire-safety", "mining"))
                .json();
        JsonNode second = service.get(
                        "/units/" + unit + "/returns?limit=1&cursor="
                                + first.path("next").asString(),
                        department("fire-safety", "mining"))
                .json();
        assertThat(List.of(hazard(first), hazard(second))).containsExactlyInAnyOrder(scene.id("h1"), scene.id("h3"));
        assertThat(second.path("next").isNull()).isTrue();
    }

    private static String hazard(JsonNode page) {
        return page.path("items").get(0).path("hazard").asString();
    }

    private static Actor department(String... sectors) {
        return new Actor(
                "department-of-" + String.join("-", sectors),
                "rizhao-bureau",
                "rizhao-bureau",
                OrganisationKind.INDUSTRY_DEPARTMENT,
                Level.CITY,
                "371100",
                Set.of(sectors),
                Set.of(Role.DEPARTMENT),
                false);
    }

    @Test
    void isReadAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            publish("h" + i, "371102", scene.found(), scene.returned(unit, 1));
        }
        become(LEADER, 5);
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = service.get("/units/" + unit + "/returns?limit=2" + cursor, LEADER)
                    .json();
            page.path("items").forEach(item -> read.add(item.path("hazard").asString()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        assertThat(read).hasSize(5).doesNotHaveDuplicates();
    }
}
