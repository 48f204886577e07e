package org.safetyvalve.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.console.ConsoleApplication;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.StubIdentity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

class DoorTest extends ConsoleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/campaigns",
                "/campaigns/x",
                "/campaigns/x/charts",
                "/hazards",
                "/hazards/x",
                "/hazards/new",
                "/inbox",
                "/inbox/unread",
                "/problems",
                "/problems/x",
                "/transfers",
                "/transfers/new",
                "/tracings",
                "/leads",
                "/units/options",
                "/anything"
            })
    void withoutALoginEveryPageLeadsToTheLoginPage(String path) {
        HttpResponse<String> answer = visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(CITY.services())
                .allSatisfy(service -> assertThat(service.asked()).isEmpty());
    }

    @Test
    void thePageBeforeTheLoginForbidsInlineScriptsAndStyles() {
        HttpResponse<String> page = visitor().open("/hazards");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("登录").doesNotContain(" style=", "onclick", "<script>");
    }

    @Test
    void aPartOfAPageThatMissesItsLoginSendsTheWholePageToIt() {
        HttpResponse<String> answer = visitor().get("/inbox/unread", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void aLoginComesBackToThePageThatWasWanted() {
        Visitor visitor = visitor();
        visitor.get("/hazards?level=major");

        HttpResponse<String> page = visitor.open("/oauth2/authorization/safety-valve");

        assertThat(page.uri().toString()).contains("/hazards?level=major");
        assertThat(page.body()).contains("应急局监管员（甲）", "日照市应急管理局");
    }

    @Test
    void theCodeIsRedeemedWithTheVerifierOfThisLogin() {
        visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        assertThat(CITY.identity.last("POST", "/oauth2/token").body()).contains("code_verifier=");
        assertThat(CITY.identity.last("GET", "/oauth2/authorize").query())
                .contains("code_challenge=", "code_challenge_method=S256", "scope=openid profile");
    }

    @Test
    void aFormWithoutThePagesTokenDoesNothing() {
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        HttpResponse<String> answer =
                visitor.post("/hazards/x/actions/close", Map.of("key", "k", "version", "1", "reason", "r"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("表单已失效");
        assertThat(CITY.hazard.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void anAccessTokenThatIsOverIsRenewedWithoutTheReaderNoticing() {
        CITY.identity.tokensLast(1);
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        CITY.identity.forget();

        HttpResponse<String> page = visitor.get("/hazards");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(CITY.identity.last("POST", "/oauth2/token").body()).contains("grant_type=refresh_token");
    }

    @Test
    void aLoginThatTheProviderForgotStartsAgainAtTheDoor() {
        CITY.identity.tokensLast(1);
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        CITY.identity.forgetLogins();

        HttpResponse<String> page = visitor.open("/hazards");

        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.body()).contains("登录已失效");
        assertThat(visitor.get("/hazards").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void aProviderThatIsAwayEndsNoLogin() {
        CITY.identity.tokensLast(1);
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        CITY.identity.goAway();
        try {
            HttpResponse<String> page = visitor.get("/hazards");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("身份平台暂时没有应答");
        } finally {
            CITY.identity.comeBack();
        }
        assertThat(visitor.get("/hazards").statusCode()).isEqualTo(200);
    }

    @Test
    void loggingOutEndsTheLoginAtTheProviderToo() {
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        HttpResponse<String> home = visitor.submit("/hazards", "/logout", Map.of());
        String end = home.headers().firstValue("Location").orElseThrow();

        assertThat(end)
                .startsWith(CITY.identity.uri() + "/connect/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(visitor.get("/hazards").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void switchingTheAccountComesBackToTheProvidersChoice() {
        Visitor visitor = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        HttpResponse<String> answer = visitor.submit("/hazards", "/logout", Map.of("again", "1"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login/again");
        assertThat(visitor.get("/login/again").headers().firstValue("Location").orElseThrow())
                .endsWith("/oauth2/authorization/safety-valve");
    }

    @Test
    void startsAndAnswersWhileTheProviderAndEveryServiceAreDown() {
        try (ConfigurableApplicationContext console = SpringApplication.run(
                ConsoleApplication.class,
                "--server.port=0",
                "--safetyvalve.console.identity.client-secret=s",
                "--safetyvalve.console.identity.issuer=http://127.0.0.1:1",
                "--safetyvalve.console.services.hazard=http://127.0.0.1:1")) {
            int port = ((WebServerApplicationContext) console).getWebServer().getPort();

            assertThat(new Visitor(port).open("/").statusCode()).isEqualTo(200);
            assertThat(new Visitor(port).get("/actuator/health").body()).contains("UP");
        }
    }

    @Test
    void refusesToStartWithoutItsSecret() {
        assertThatThrownBy(() ->
                        SpringApplication.run(ConsoleApplication.class, "--server.port=0", "--logging.level.root=OFF"))
                .rootCause()
                .hasMessageContaining("client-secret");
    }
}
