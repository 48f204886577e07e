package org.safetyvalve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.hazard.CampaignOpened;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.testing.AccessTable;
import org.safetyvalve.starter.testing.EventFeed;
import org.safetyvalve.starter.testing.People;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestTokens;

/** Who may read what, endpoint by endpoint and account by account. */
class AccessTest {
    private static final Map<String, Actor> ACCOUNTS = People.all();
    private static final Set<String> ALL = ACCOUNTS.keySet();
    private static final String[] NO_READERS = {
        "responsible-unit", "responsible-unit-2", "agency", "agency-2", "foreign-department", "nobody"
    };

    private static TestTokens tokens;
    private static EventFeed feed;
    private static TestService service;
    private static String campaign;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        feed = new EventFeed();
        service = TestService.start(
                ReportingServiceApplication.class, tokens, Map.of("safetyvalve.reporting.streams.longest", "1ms"));
        campaign = "c-" + UUID.randomUUID();
        feed.publish(
                campaign,
                new CampaignOpened(
                        Instant.now(),
                        new Author("department", "rizhao-emergency-bureau", "department"),
                        "大排查大整治",
                        "drive",
                        List.of("371100"),
                        List.of("*"),
                        LocalDate.of(2021, 3, 1),
                        null,
                        null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get("/campaigns/" + campaign + "/overview", People.LEADER)
                                .status()
                        == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        feed.close();
        tokens.close();
    }

    @Test
    void letsEachAccountReadWhatItMayAndNothingElse() {
        AccessTable table = new AccessTable();
        for (String read : List.of("overview", "charts", "overview/stream")) {
            table.expect("GET /campaigns/{id}/" + read, "/campaigns/" + campaign + "/" + read)
                    .gives(404, NO_READERS)
                    .andGivesTheRest(200, ALL)
                    .expect("GET /campaigns/{id}/" + read, "/campaigns/no-such-campaign/" + read)
                    .andGivesTheRest(404, ALL);
        }
        table.expect("GET /units/{id}/returns", "/units/" + People.RESPONSIBLE_UNIT.organisation() + "/returns")
                .gives(
                        404,
                        "safety-inspector",
                        "importer",
                        "operator",
                        "responsible-unit-2",
                        "agency",
                        "agency-2",
                        "nobody")
                .andGivesTheRest(200, ALL)
                .expect("GET /units/{id}/returns", "/units/no%20unit/returns")
                .andGivesTheRest(404, ALL);
        table.expect("GET /campaigns", "/campaigns")
                .andGivesTheRest(200, ALL)
                .expect("POST /operator/republish", "/operator/republish")
                .gives(200, "operator")
                .andGivesTheRest(403, ALL)
                .expect("POST /operator/projections/{name}/rebuild", "/operator/projections/campaigns/rebuild")
                .gives(202, "operator")
                .andGivesTheRest(403, ALL)
                .expect("POST /operator/skips", "/operator/skips", "{}")
                .gives(422, "operator")
                .andGivesTheRest(403, ALL)
                .walk(service, ACCOUNTS);
    }

    @Test
    void listsOnlyCampaignsThatTheCallerMayRead() {
        for (String account : NO_READERS) {
            assertThat(service.get("/campaigns", ACCOUNTS.get(account)).json().path("items"))
                    .isEmpty();
        }
        assertThat(service.get("/campaigns?limit=200", People.LEADER).body()).contains(campaign);
    }

    @Test
    void takesNobodyForDisciplineInspectionByTheRoleAlone() {
        Actor pretender = TestTokens.actor(
                "pretender",
                "rizhao-public-security",
                OrganisationKind.PARTNER_AGENCY,
                Level.CITY,
                "371100",
                Role.DISCIPLINE_INSPECTOR);

        assertThat(service.get("/campaigns/" + campaign + "/overview", pretender)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRoleInAnEnterpriseIsAnsweredAsNoRole() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.RESPONSIBLE_UNIT))) {
            Actor pretender = TestTokens.actor(
                    "pretender", "some-company", OrganisationKind.ENTERPRISE, Level.CITY, "371100", role);
            for (String read : List.of("overview", "charts", "overview/stream")) {
                assertThat(service.get("/campaigns/" + campaign + "/" + read, pretender)
                                .status())
                        .as(role + " " + read)
                        .isEqualTo(404);
            }
            for (String unit : List.of("some-company", People.RESPONSIBLE_UNIT.organisation())) {
                assertThat(service.get("/units/" + unit + "/returns", pretender).status())
                        .as(role + " " + unit)
                        .isEqualTo(404);
            }
            assertThat(service.get("/campaigns", pretender).json().path("items"))
                    .as(role.code())
                    .isEmpty();
            assertThat(service.post("/operator/republish", pretender, "").status())
                    .as(role.code())
                    .isEqualTo(403);
            assertThat(service.get("/actuator/prometheus", pretender).status())
                    .as(role.code())
                    .isEqualTo(403);
        }
    }

    @Test
    void answersAForeignCampaignExactlyAsAnAbsentOne() {
        assertThat(service.get("/campaigns/" + campaign + "/overview", People.AGENCY)
                        .body())
                .isEqualTo(service.get("/campaigns/nothing/overview", People.AGENCY)
                        .body());
    }

    @Test
    void answersHealthAndItsDescriptionWithoutATokenAndNothingElse() {
        for (String open : List.of(
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/v3/api-docs",
                "/swagger-ui/index.html")) {
            assertThat(service.send(service.anonymous(open)).status()).as(open).isEqualTo(200);
        }
        for (String closed : List.of("/actuator/prometheus", "/actuator/metrics", "/actuator", "/")) {
            assertThat(service.send(service.anonymous(closed)).status())
                    .as(closed)
                    .isEqualTo(401);
        }
        assertThat(service.get("/actuator/prometheus", People.LEADER).status()).isEqualTo(403);
        assertThat(service.get("/actuator/prometheus", People.OPERATOR).status())
                .isEqualTo(200);
    }

    @Test
    void describesItsEndpointsWithTheTokenTheyNeed() {
        var description = service.send(service.anonymous("/v3/api-docs")).json();

        assertThat(description.path("paths").propertyNames())
                .contains("/campaigns", "/campaigns/{id}/overview", "/campaigns/{id}/charts");
        var list = description.path("paths").path("/campaigns").path("get");
        assertThat(list.path("parameters").toString()).contains("\"limit\"").contains("\"cursor\"");
        assertThat(list.path("parameters").toString()).doesNotContain("actor");
        assertThat(description.path("security").toString()).contains("token");
    }
}
