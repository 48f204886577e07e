package org.safetyvalve.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.testing.TestTokens.actor;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.testing.TestTokens;
import org.safetyvalve.starter.web.SampleClient.Answer;

class CommandContextTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static TestTokens tokens;
    private static SampleClient client;
    private static String department;
    private static String department2;
    private static String importer;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        client = SampleClient.start(tokens);
        department = tokens.token(account("department"));
        department2 = tokens.token(account("department-2"));
        importer = tokens.token(account("importer"), claims -> claims.claim("scope", "openid historical-import"));
    }

    private static Actor account(String account) {
        return actor(
                account,
                "rizhao-emergency-bureau",
                OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                Level.CITY,
                "371100",
                Role.DEPARTMENT);
    }

    @AfterAll
    static void stop() {
        client.close();
        tokens.close();
    }

    private static Answer command(String token, String path, String body, String... headers) {
        var request = client.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return client.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String seen(String field, String token, String body, String... headers) {
        return command(token, "/hazards/H-1/seen", body, headers)
                .json()
                .path(field)
                .asString("");
    }

    @Test
    void takesWhoKeyVersionAndTimeFromTheRequest() {
        Answer answer = command(department, "/hazards/H-1/seen", "", "Idempotency-Key", "k-1", "If-Match", "\"3\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("account").asString()).isEqualTo("department");
        assertThat(answer.json().path("key").asString()).isEqualTo("k-1");
        assertThat(answer.json().path("ifMatch").asLong()).isEqualTo(3);
        assertThat(answer.json().path("occurredAt")).isEqualTo(answer.json().path("now"));
        Instant now = Instant.parse(answer.json().path("now").asString());
        assertThat(now).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void readsInstantsToTheMillisecondLikeItsOwnNow() {
        String at = seen(
                "at", importer, "{\"title\":\"x\",\"at\":\"2026-01-02T03:04:05.006999Z\"}", "Idempotency-Key", "k");

        assertThat(at).isEqualTo("2026-01-02T03:04:05.006Z");
    }

    @Test
    void needsAnIdempotencyKey() {
        Answer none = command(department, "/hazards/H-1/seen", "");
        Answer tooLong = command(department, "/hazards/H-1/seen", "", "Idempotency-Key", "k".repeat(201));
        Answer blank = command(department, "/hazards/H-1/seen", "", "Idempotency-Key", "a b");

        for (Answer answer : new Answer[] {none, tooLong, blank}) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:idempotency-key-missing");
        }
        assertThat(command(department, "/hazards/H-1/seen", "", "Idempotency-Key", "k".repeat(200))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "\"x\"", "\"1\", \"2\"", "\"-1\""})
    void refusesAVersionThatIsNotAnETagOfOurs(String ifMatch) {
        Answer answer = command(department, "/hazards/H-1/seen", "", "Idempotency-Key", "k", "If-Match", ifMatch);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:invalid-if-match");
    }

    @Test
    void takesAnyVersionForAStar() {
        assertThat(command(department, "/hazards/H-1/seen", "", "Idempotency-Key", "k", "If-Match", "*")
                        .json()
                        .has("ifMatch"))
                .isFalse();
    }

    @Test
    void hashesARepeatAlikeAndAnyOtherRequestDifferently() {
        String first = seen("hash", department, "{\"title\":\"x\"}", "Idempotency-Key", "k");
        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(seen("hash", department, "{\"title\":\"x\"}", "Idempotency-Key", "other"))
                .isEqualTo(first);
        assertThat(seen("hash", department, "{\"title\":\"y\"}", "Idempotency-Key", "k"))
                .isNotEqualTo(first);
        assertThat(command(department, "/hazards/H-2/seen", "{\"title\":\"x\"}", "Idempotency-Key", "k")
                        .json()
                        .path("hash")
                        .asString())
                .isNotEqualTo(first);
        assertThat(command(department, "/hazards/H-1/seen?a=b", "{\"title\":\"x\"}", "Idempotency-Key", "k")
                        .json()
                        .path("hash")
                        .asString())
                .isNotEqualTo(first);
    }

    @Test
    void letsASheetPassThatIsLargerThanAnyJsonBody() {
        var sheet = client.request("/sheets")
                .header("Authorization", "Bearer " + department)
                .header("Idempotency-Key", "k")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("x".repeat(50_000)));

        Answer answer = client.send(sheet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).matches("[0-9a-f]{64}");
    }

    @Test
    void derivesTheSameIdForARepeatAndAnotherForAnotherCallerOrKey() {
        String first = seen("derived", department, "", "Idempotency-Key", "k");

        assertThat(UUID.fromString(first).version()).isEqualTo(5);
        assertThat(UUID.fromString(first).variant()).isEqualTo(2);
        assertThat(seen("derived", department, "", "Idempotency-Key", "k")).isEqualTo(first);
        assertThat(seen("derived", department, "", "Idempotency-Key", "l")).isNotEqualTo(first);
        assertThat(seen("derived", department2, "", "Idempotency-Key", "k")).isNotEqualTo(first);
    }

    @Test
    void answersACreationWithItsLocationAndETag() {
        Answer answer = command(department, "/hazards", "{\"title\":\"x\"}", "Idempotency-Key", "k");

        assertThat(answer.status()).isEqualTo(201);
        String id = answer.json().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/hazards/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"" + id + "\",\"version\":1,\"state\":\"FOUND\"}");
    }

    @Test
    void continuesACallersTraceAndStartsOneOtherwise() {
        String continued = seen("traceparent", department, "", "Idempotency-Key", "k", "traceparent", TRACE);
        assertThat(continued)
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
                .isNotEqualTo(TRACE);

        for (String bad :
                new String[] {"nonsense", TRACE.replace("00-", "ff-"), TRACE.replaceAll("[0-9a-f]{32}", "0".repeat(32))
                }) {
            assertThat(seen("traceparent", department, "", "Idempotency-Key", "k", "traceparent", bad))
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                    .doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736")
                    .doesNotContain("0".repeat(32));
        }
    }

    @Test
    void letsOnlyALoadOfHistoryStateThePast() {
        String body = "{\"title\":\"x\",\"at\":\"2021-03-05T01:02:03Z\"}";

        Answer refused = command(department, "/hazards/H-1/seen", body, "Idempotency-Key", "k");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("rule").asString()).isEqualTo("past-needs-historical-import");

        assertThat(seen("occurredAt", importer, body, "Idempotency-Key", "k")).isEqualTo("2021-03-05T01:02:03Z");
    }

    @Test
    void letsNobodyStateTheFuture() {
        String body = "{\"title\":\"x\",\"at\":\"" + Instant.now().plusSeconds(60) + "\"}";

        Answer refused = command(importer, "/hazards/H-1/seen", body, "Idempotency-Key", "k");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("rule").asString()).isEqualTo("not-in-the-future");
        assertThat(refused.json().path("errors").path(0).path("path").asString())
                .isEqualTo("occurredAt");
    }
}
