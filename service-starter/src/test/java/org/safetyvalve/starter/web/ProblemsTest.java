package org.safetyvalve.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.testing.TestTokens.actor;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.testing.TestTokens;
import org.safetyvalve.starter.web.SampleClient.Answer;

class ProblemsTest {
    private static TestTokens tokens;
    private static SampleClient client;
    private static String token;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        client = SampleClient.start(tokens);
        token = tokens.token(actor(
                "department",
                "rizhao-emergency-bureau",
                OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                Level.CITY,
                "371100",
                Role.DEPARTMENT));
    }

    @AfterAll
    static void stop() {
        client.close();
        tokens.close();
    }

    private static Answer get(String path, String... headers) {
        var request = client.request(path).header("Authorization", "Bearer " + token);
        return client.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static Answer post(String path, String body, String... headers) {
        var request = client.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "k-1")
                .POST(BodyPublishers.ofString(body));
        return client.send(
                headers.length == 0 ? request.header("Content-Type", "application/json") : request.headers(headers));
    }

    private static String paths(Answer answer) {
        return String.join(
                ",",
                StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                        .map(error -> error.path("path").asString())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "conflict, 409, rule-broken, no-return, ''",
        "forbidden, 403, forbidden, not-yours, ''",
        "invalid, 422, invalid, five-assurances, ''",
        "absent, 404, not-found, '', ''",
        "stale, 412, stale-version, '', ''",
        "key, 422, idempotency-key-reused, '', ''",
        "exists, 409, already-exists, '', ''",
        "raced, 409, concurrent-change, '', ''",
        "outbox, 503, outbox-full, '', 5",
        "store, 503, refused-unavailable, '', 2",
        "unknown, 503, outcome-unknown, '', 2",
        "mongo, 503, refused-unavailable, '', 2",
        "event, 413, event-too-large, '', ''",
        "busy, 429, too-many-requests, '', 7",
        "anything, 500, internal, '', ''",
    })
    void answersEachRefusalWithItsOwnType(String how, int status, String type, String rule, String retryAfter) {
        Answer answer = get("/fails/" + how);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("rule").asString("")).isEqualTo(rule);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.header("Retry-After")).isEqualTo(retryAfter);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void speaksChineseUnlessEnglishIsAskedFor() {
        assertThat(get("/fails/conflict").json().path("detail").asString()).isEqualTo("H-1 只能退回一次:请提出争议");
        assertThat(get("/fails/conflict", "Accept-Language", "en-GB,en;q=0.9")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("H-1 may be returned once: dispute it");
        assertThat(get("/fails/conflict", "Accept-Language", "fr")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("违反流程规则");
        assertThat(get("/fails/conflict", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("违反流程规则");
    }

    @Test
    void pointsAtTheFieldThatARuleRefuses() {
        assertThat(paths(get("/fails/invalid"))).isEqualTo("plan.funds");
    }

    @Test
    void answersAHiddenRecordExactlyAsAnAbsentOne() {
        assertThat(get("/fails/hidden").body()).isEqualTo(get("/fails/absent").body());
    }

    @Test
    void givesTheVersionThatIsCurrentWithAStaleOne() {
        Answer answer = get("/fails/stale", "Accept-Language", "en");

        assertThat(answer.header("ETag")).isEqualTo("\"1234\"");
        assertThat(answer.json().path("detail").asString()).contains("at version 1234");
    }

    @Test
    void givesAnInternalErrorANumberAndNothingElse() {
        Answer answer = get("/fails/anything");

        String incident = answer.json().path("incident").asString();
        assertThat(incident).hasSize(36);
        assertThat(answer.json().path("detail").asString()).contains(incident);
    }

    @Test
    void answersAnAddressThatIsNotThere() {
        assertThat(get("/nothing").problem()).isEqualTo("urn:safetyvalve:problem:not-found");
        assertThat(get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void answersWhatTheFirewallDoesNotLetThrough() {
        Answer answer = get("/hazards;x=1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:malformed-request");
    }

    @Test
    void answersAMethodThatIsNotSupported() {
        Answer answer = client.send(client.request("/hazards")
                .header("Authorization", "Bearer " + token)
                .DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void answersAFormatThatNobodyGives() {
        Answer answer = get("/fails/anything", "Accept", "image/png");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:not-acceptable");
    }

    @Test
    void answersAContentTypeThatIsNotTaken() {
        Answer answer = post("/hazards", "title=x", "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"x\",\"plan\":{\"measures\":\"m\",\"funds\":1,\"extra\":1}} | 400 | unknown-field | plan.extra",
                "{\"title\":\"x\",\"titel\":\"y\"} | 400 | unknown-field | titel",
                "{\"title\":\"x\",\"title\":\"y\"} | 400 | malformed-request | ''",
                "{\"title\": | 400 | malformed-request | ''",
                "{\"title\":\"x\"} {} | 400 | malformed-request | ''",
                "[] | 400 | malformed-request | ''",
                "'' | 400 | malformed-request | ''",
                "{\"title\":\"x\",\"plan\":{\"measures\":\"m\",\"funds\":\"many\"}} | 422 | invalid | plan.funds",
                "{\"title\":\"x\",\"plan\":{\"measures\":\"m\",\"funds\":\"1\"}} | 422 | invalid | plan.funds",
                "{\"title\":\"x\",\"level\":\"PURPLE\"} | 422 | invalid | level",
                "{\"title\":\"x\",\"level\":1} | 422 | invalid | level",
                "{\"title\":\"x\",\"at\":\"yesterday\"} | 422 | invalid | at",
                "{\"title\":\"\",\"plan\":{\"measures\":\" \",\"funds\":0}} | 422 | invalid | plan.funds,plan.measures,title",
                "{} | 422 | invalid | title",
            })
    void saysWhatIsWrongWithABody(String body, int status, String type, String paths) {
        Answer answer = post("/hazards", body);

        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:" + type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(paths(answer)).isEqualTo(paths);
    }

    @Test
    void saysInChineseWhatAFieldMustBe() {
        Answer answer = post("/hazards", "{}");

        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isEqualTo("不能为空");
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeReadingIt() {
        Answer answer = post("/hazards", "{\"title\":\"" + "x".repeat(11_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:too-large");
        assertThat(answer.json().path("detail").asString()).contains("10240");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=201, limit", "limit=many, limit", "round=many, round"})
    void refusesAParameterThatItCannotUnderstand(String query, String name) {
        Answer answer = get("/hazards?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:invalid-parameter");
        assertThat(paths(answer)).isEqualTo(name);
    }

    @Test
    void walksAListPageByPageAndRefusesACursorOfAnother() {
        Answer first = get("/hazards?limit=2");
        assertThat(first.json().path("items").toString()).isEqualTo("[\"a\",\"b\"]");
        Answer second =
                get("/hazards?limit=2&cursor=" + first.json().path("next").asString());
        assertThat(second.json().path("items").toString()).isEqualTo("[\"c\",\"d\"]");
        Answer last =
                get("/hazards?limit=2&cursor=" + second.json().path("next").asString());
        assertThat(last.json().path("items").toString()).isEqualTo("[\"e\"]");
        assertThat(last.json().has("next")).isTrue();
        assertThat(last.json().path("next").isNull()).isTrue();

        for (String bad : new String[] {"!!", "_w", Cursor.of("a", "b").encoded()}) {
            assertThat(get("/hazards?cursor=" + bad).problem()).isEqualTo("urn:safetyvalve:problem:invalid-cursor");
        }
    }

    @Test
    void answersAQueryThatIsNotText() {
        Answer answer = get("/hazards?cursor=%ff");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:malformed-request");
    }

    @Test
    void sendsSecurityHeaders() {
        Answer answer = get("/hazards");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
