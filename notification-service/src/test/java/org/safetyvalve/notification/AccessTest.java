package org.safetyvalve.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.testing.People.RESPONSIBLE_UNIT;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.testing.AccessTable;
import org.safetyvalve.starter.testing.EventFeed;
import org.safetyvalve.starter.testing.People;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestService.Answer;
import org.safetyvalve.starter.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Who may read and do what, endpoint by endpoint and account by account. */
class AccessTest {
    private static final Map<String, Actor> ACCOUNTS = People.all();
    private static final Set<String> ALL = ACCOUNTS.keySet();

    private static TestTokens tokens;
    private static EventFeed feed;
    private static TestService service;
    private static String notice;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        feed = new EventFeed();
        service = TestService.start(NotificationServiceApplication.class, tokens, Map.of());
        feed.publish(Events.newId("h"), Events.assigned(RESPONSIBLE_UNIT.organisation(), Instant.now()));
        await().atMost(Duration.ofSeconds(30)).until(() -> first().has("id"));
        notice = first().path("id").asString();
    }

    private static JsonNode first() {
        return service.get("/inbox", RESPONSIBLE_UNIT).json().path("items").path(0);
    }

    @AfterAll
    static void stop() {
        service.close();
        feed.close();
        tokens.close();
    }

    @Test
    void letsEachAccountReadItsOwnInboxAndNothingElse() {
        new AccessTable()
                .expect("GET /inbox", "/inbox")
                .andGivesTheRest(200, ALL)
                .expect("GET /inbox/unread", "/inbox/unread")
                .andGivesTheRest(200, ALL)
                .expect("GET /inbox/{id}", "/inbox/" + notice)
                .gives(200, "responsible-unit")
                .andGivesTheRest(404, ALL)
                .expect("GET /inbox/{id}/history", "/inbox/" + notice + "/history")
                .gives(200, "responsible-unit")
                .andGivesTheRest(404, ALL)
                .expect("POST /inbox/{id}/acknowledge", "/inbox/" + notice + "/acknowledge")
                .gives(200, "responsible-unit")
                .andGivesTheRest(404, ALL)
                .expect("POST /inbox/{id}/acknowledge", "/inbox/no-such-notice/acknowledge")
                .andGivesTheRest(404, ALL)
                .expect("GET /recipients/me", "/recipients/me")
                .andGivesTheRest(200, ALL)
                .expect("PUT /recipients/me", "/recipients/me", "{\"addresses\":[]}")
                .gives(403, "nobody")
                .andGivesTheRest(200, ALL)
                .expect("POST /operator/republish", "/operator/republish")
                .gives(200, "operator")
                .andGivesTheRest(403, ALL)
                .expect("POST /operator/projections/{name}/rebuild", "/operator/projections/nothing/rebuild")
                .gives(404, "operator")
                .andGivesTheRest(403, ALL)
                .expect("POST /operator/skips", "/operator/skips", "{}")
                .gives(422, "operator")
                .andGivesTheRest(403, ALL)
                .walk(service, ACCOUNTS);
    }

    @Test
    void showsEachAccountTheAddressesOfItsOwnOrganisationAndRoleOnly() {
        service.put("/recipients/me", People.IMPORTER, "{\"addresses\":[\"importer@example.cn\"]}");

        assertThat(service.get("/recipients/me", People.IMPORTER).body()).contains("importer@example.cn");
        // the same organisation in another role
        assertThat(service.get("/recipients/me", People.DEPARTMENT).body()).doesNotContain("importer@example.cn");
        assertThat(service.get("/recipients/me", People.LEADER).body()).doesNotContain("importer@example.cn");
    }

    @Test
    void refusesWhatIsNoAddressAndSaysWhich() {
        Answer answer = service.put(
                "/recipients/me", RESPONSIBLE_UNIT, "{\"addresses\":[\"good@example.cn\",\"not an address\"]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.json().path("errors").path(0).path("path").asString()).isEqualTo("addresses[1]");
        assertThat(service.put("/recipients/me", RESPONSIBLE_UNIT, "{\"addresses\":[],\"phone\":\"1\"}")
                        .problem())
                .isEqualTo("unknown-field");
    }

    @Test
    void pagesThroughTheInboxNewestFirst() {
        Actor unit = TestTokens.actor(
                "unit",
                Events.newId("unit"),
                OrganisationKind.ENTERPRISE,
                Level.COUNTY,
                "371102",
                Role.RESPONSIBLE_UNIT);
        for (int i = 0; i < 5; i++) {
            feed.publish(Events.newId("h"), Events.assigned(unit.organisation(), Instant.now()));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.get("/inbox", unit).json().path("items").size() == 5);

        Set<String> seen = new LinkedHashSet<>();
        String cursor = "";
        Instant last = Instant.MAX;
        for (int pages = 0; pages < 3; pages++) {
            Answer page = service.get("/inbox?limit=2" + cursor, unit);
            for (var item : page.json().path("items")) {
                seen.add(item.path("id").asString());
                Instant at = Instant.parse(item.path("at").asString());
                assertThat(at).isBeforeOrEqualTo(last);
                last = at;
            }
            assertThat(page.json().path("unread").asLong()).isEqualTo(5);
            cursor = "&cursor=" + page.json().path("next").asString("");
        }
        assertThat(seen).hasSize(5);
        assertThat(cursor).isEqualTo("&cursor=");
        assertThat(service.get("/inbox?unread=perhaps", unit).status()).isEqualTo(400);
    }

    @Test
    void describesItsEndpoints() {
        var paths = service.send(service.anonymous("/v3/api-docs")).json().path("paths");

        assertThat(paths.propertyNames()).contains("/inbox", "/inbox/{id}/acknowledge", "/recipients/me");
        assertThat(paths.path("/inbox/{id}/acknowledge")
                        .path("post")
                        .path("parameters")
                        .toString())
                .contains("Idempotency-Key");
    }
}
