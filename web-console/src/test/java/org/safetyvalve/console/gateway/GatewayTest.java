package org.safetyvalve.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;

class GatewayTest extends ConsoleTest {

    private static final Pattern TOKEN = Pattern.compile("\"X-CSRF-TOKEN\":\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hazard/hazards",
                "/accountability/transfers",
                "/notification/inbox",
                "/reporting/campaigns/x/overview"
            })
    void withoutATokenThereIsNoAnswer(String path) {
        HttpResponse<String> answer = visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:safetyvalve:problem:unauthenticated", "请先登录");
        assertThat(CITY.services())
                .allSatisfy(service -> assertThat(service.asked()).isEmpty());
    }

    @Test
    void aProgramsOwnTokenGoesThroughAsItIs() {
        HttpResponse<String> answer =
                visitor().get("/hazard/hazards/" + City.HAZARD + "?a=b%20c", "Authorization", "Bearer theirs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("郭家湖子汽车城");
        Asked asked = CITY.hazard.last("GET", "/hazards/" + City.HAZARD);
        assertThat(asked.header("Authorization")).isEqualTo("Bearer theirs");
        assertThat(asked.query()).isEqualTo("a=b c");
    }

    @Test
    void aProgramNeedsNoFormTokenAndLearnsWhereTheNewRecordIs() {
        CITY.hazard.on("POST", "/hazards", 201, "{\"id\":\"fresh\",\"version\":1,\"state\":\"FOUND\"}");

        HttpResponse<String> answer = visitor()
                .postJson(
                        "/hazard/hazards",
                        "{\"title\":\"t\"}",
                        "Authorization",
                        "Bearer theirs",
                        "Idempotency-Key",
                        "k-1");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/hazard/hazards/fresh");
        Asked asked = CITY.hazard.last("POST", "/hazards");
        assertThat(asked.body()).isEqualTo("{\"title\":\"t\"}");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void aSessionBecomesItsReadersTokenAndItsCookieStaysHere() throws Exception {
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.UNIT);
        CITY.hazard.forget();

        HttpResponse<String> answer = visitor.get("/hazard/hazards");

        assertThat(answer.statusCode()).isEqualTo(200);
        Asked asked = CITY.hazard.last("GET", "/hazards");
        String token = asked.header("Authorization").substring("Bearer ".length());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getSubject()).isEqualTo("responsible-unit");
        assertThat(asked.header("Cookie")).isNull();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("inner"));
    }

    @Test
    void aSessionChangesNothingWithoutThePagesToken() {
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        HttpResponse<String> forged = visitor.postJson("/hazard/hazards", "{}", "Idempotency-Key", "k");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("urn:safetyvalve:problem:forbidden");
        assertThat(CITY.hazard.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void aSessionWithThePagesTokenMay() {
        CITY.hazard.on("POST", "/hazards", 201, "{\"id\":\"fresh\",\"version\":1,\"state\":\"FOUND\"}");
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        Matcher token = TOKEN.matcher(visitor.get("/hazards").body().replace("&quot;", "\""));
        assertThat(token.find()).isTrue();

        HttpResponse<String> answer =
                visitor.postJson("/hazard/hazards", "{}", "Idempotency-Key", "k", "X-CSRF-TOKEN", token.group(1));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void whatAServiceShowsItsOperatorsIsNotThereForThePublic() {
        HttpResponse<String> answer = visitor().get("/hazard/actuator/prometheus", "Authorization", "Bearer theirs");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(CITY.hazard.asked()).isEmpty();
    }

    @Test
    void whatIsOpenToAnyoneGoesThroughWithoutATokenAndWithoutASession() {
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        CITY.hazard.forget();
        for (Visitor anyone : new Visitor[] {visitor(), department}) {
            assertThat(anyone.postJson("/hazard/public/reports", "{}", "Idempotency-Key", "k")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(anyone.postJson("/hazard/public/reports/standing", "{}").statusCode())
                    .isEqualTo(200);
            assertThat(anyone.postJson("/hazard/public/reports/supplements", "{}", "Idempotency-Key", "k")
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> board = anyone.get("/hazard/public/board");
            assertThat(board.statusCode()).isEqualTo(200);
            assertThat(board.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(CITY.hazard.asked()).hasSize(8).allSatisfy(asked -> {
            assertThat(asked.header("Authorization")).isNull();
            assertThat(asked.header("Cookie")).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hazard/public/reports",
                "/hazard/public/reports/standing",
                "/hazard/public/else",
                "/hazard/public/board/x",
                "/hazard/public/../hazards",
                "/reporting/public/board"
            })
    void nothingElseDoes(String path) {
        assertThat(visitor().get(path).statusCode()).isIn(400, 401);
        assertThat(CITY.services())
                .allSatisfy(service -> assertThat(service.asked()).isEmpty());
    }

    @Test
    void theDescriptionOfAnInterfaceIsPublic() {
        assertThat(visitor().get("/hazard/v3/api-docs").body()).contains("openapi");
    }

    @Test
    void aServiceThatIsAwayIsToldAsAProblemAndTheOthersAnswer() {
        CITY.hazard.goAway();
        try {
            HttpResponse<String> answer =
                    visitor().get("/hazard/hazards", "Authorization", "Bearer theirs", "Accept-Language", "en");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("urn:safetyvalve:problem:service-unavailable", "retry later");
            assertThat(visitor()
                            .get("/reporting/campaigns", "Authorization", "Bearer theirs")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            CITY.hazard.comeBack();
        }
    }

    @Test
    void aServicesOwnRefusalComesThroughUntouched() {
        HttpResponse<String> answer = visitor().get("/hazard/hazards/none", "Authorization", "Bearer theirs");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:safetyvalve:problem:not-found");
    }
}
