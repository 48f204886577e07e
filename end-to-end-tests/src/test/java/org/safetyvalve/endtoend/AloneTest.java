package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.city.Place.ACCOUNTABILITY;
import static org.safetyvalve.endtoend.city.Place.HAZARD;
import static org.safetyvalve.endtoend.city.Place.IDENTITY;
import static org.safetyvalve.endtoend.city.Place.NOTIFICATION;
import static org.safetyvalve.endtoend.city.Place.REPORTING;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.Built;
import org.safetyvalve.endtoend.city.Heard;
import org.safetyvalve.endtoend.city.Json;
import org.safetyvalve.endtoend.city.Neighbourhood;
import org.safetyvalve.endtoend.city.People;
import org.safetyvalve.endtoend.city.Place;

/** Every service starts and answers with the others down; what it owes them arrives when they are back, once, in order. */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AloneTest {
    private static final String CAMPAIGN = "alone";

    private Neighbourhood here;
    private People people;
    private String first;
    private String second;

    @BeforeAll
    void begin() {
        Assumptions.assumeTrue(
                Built.missingExecutables().isEmpty(),
                () -> "not built, run mvn package first: " + Built.missingExecutables());
        here = new Neighbourhood();
        people = here.people();
    }

    @AfterAll
    void end() {
        if (here != null) {
            here.close();
        }
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"HAZARD", "ACCOUNTABILITY", "NOTIFICATION", "REPORTING"})
    void startsAndAnswersWithNobodyElseThere(Place service) {
        here.start(service);
        here.get(service, "/v3/api-docs", null).ok();
        here.get(service, "/anything", null).refused(401, "unauthenticated");
        here.get(service, "/anything", tokenOfSomebody()).refused(503, "issuer-unavailable");
        here.stop(service);
    }

    /** A token that only its issuer's key can tell to be forged. */
    private static String tokenOfSomebody() {
        return encoded("{\"alg\":\"RS256\",\"kid\":\"unknown\"}")
                + "."
                + encoded("{\"iss\":\"http://localhost\",\"sub\":\"department\"}")
                + "."
                + encoded("signature");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(2)
    void hazardsAreTakenWhileTheBrokerIsDownAndPublishedOnceInOrderWhenItIsUp() {
        here.killBroker();
        here.start(HAZARD);
        here.start(IDENTITY);
        openCampaign();
        first = findMajor("经纪宕机时发现的隐患");
        act("department", first, "assign", Json.of("unit", Units.GUOJIAHUZI, "basis", "安全生产法"));
        act("responsible-unit", first, "accept-assignment", Json.of());
        assertThat(people.as("department").get(HAZARD, "/hazards/" + first).ok().version())
                .isEqualTo(4);

        here.startBroker();

        Eventually.holds(() -> assertThat(heard(first, "hazard-events"))
                .extracting(Heard::name)
                .containsExactly(
                        "hazard-found", "hazard-classified", "responsibility-assigned", "responsibility-accepted"));
        assertThat(heard(first, "hazard-events")).extracting(Heard::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(heard(CAMPAIGN, "hazard-events")).extracting(Heard::name).containsExactly("campaign-opened");
    }

    private void openCampaign() {
        people.as("safety-committee")
                .does(
                        HAZARD,
                        "/campaigns",
                        Json.of(
                                "id",
                                CAMPAIGN,
                                "title",
                                "单独运行",
                                "districts",
                                List.of("371100"),
                                "from",
                                Drive.today().toString()))
                .ok();
    }

    private String findMajor(String title) {
        String id = people.as("safety-inspector")
                .does(
                        HAZARD,
                        "/hazards",
                        Json.of(
                                "campaign", CAMPAIGN,
                                "title", title,
                                "description", "现场检查发现",
                                "district", "371102",
                                "sector", "fire-safety"))
                .id();
        act("department", id, "classify", Json.of("level", "major", "basis", "判定标准", "wholeJudgement", true));
        return id;
    }

    private void act(String account, String hazard, String action, Map<String, Object> body) {
        people.as(account)
                .does(HAZARD, "/hazards/" + hazard + "/" + action, body)
                .ok();
    }

    private List<Heard> heard(String subject, String topic) {
        return here.topics().about(subject, topic);
    }

    @Test
    @Order(3)
    void aTracingOpensOnceThoughAccountabilityWasDownWhenTheHazardWasClassified() {
        here.start(ACCOUNTABILITY);
        Eventually.holds(() -> assertThat(tracings(first)).hasSize(1));

        here.kill(ACCOUNTABILITY);
        second = findMajor("问责服务宕机时发现的隐患");
        here.start(ACCOUNTABILITY);

        Eventually.holds(() -> assertThat(tracings(second)).hasSize(1));
        assertThat(tracings(first)).hasSize(1);
        Eventually.holds(() -> assertThat(here.topics().read(List.of("accountability-events")))
                .extracting(event -> event.name() + " " + event.text("hazard"))
                .containsExactlyInAnyOrder(
                        "responsibility-tracing-opened " + first, "responsibility-tracing-opened " + second));
    }

    private List<?> tracings(String hazard) {
        return people.as("discipline-inspector")
                .get(ACCOUNTABILITY, "/tracings?hazard=" + hazard)
                .items();
    }

    @Test
    @Order(4)
    void reportingThatComesLastCountsEverythingOnce() {
        here.start(REPORTING);
        Eventually.holds(() -> {
            Answer overview = people.as("leader")
                    .get(REPORTING, "/campaigns/" + CAMPAIGN + "/overview")
                    .ok();
            assertThat(overview.number("majorHazards")).isEqualTo(2);
            assertThat(overview.number("majorHazardsTracked")).isEqualTo(2);
            assertThat(overview.number("generalHazards")).isZero();
        });
    }

    @Test
    @Order(5)
    void whoWasToBeToldWhileNotificationWasDownIsToldOnceWhenItIsBack() {
        here.start(NOTIFICATION);
        Eventually.holds(() -> {
            assertThat(told("responsible-unit", first)).containsExactly("responsibility-assigned");
            assertThat(told("department", first)).containsExactly("hazard-found", "hazard-classified");
            assertThat(told("safety-committee", first)).containsExactly("hazard-classified");
            assertThat(told("safety-committee", second)).containsExactly("hazard-classified");
        });
    }

    private List<String> told(String account, String hazard) {
        return InboxTest.letters(people.as(account), hazard).stream()
                .map(letter -> letter.path("name").asString())
                .toList();
    }

    @Test
    @Order(6)
    void whoHasATokenGoesOnWhenTheIssuerIsAway() {
        here.kill(IDENTITY);
        people.as("department").get(HAZARD, "/hazards/" + first).ok();
        people.as("safety-inspector")
                .does(
                        HAZARD,
                        "/hazards",
                        Json.of(
                                "title", "身份服务不在时发现的隐患",
                                "description", "现场检查发现 " + Instant.now() + UUID.randomUUID(),
                                "district", "371102",
                                "sector", "fire-safety"))
                .leads("FOUND");
    }
}
