package org.safetyvalve.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.identity.accounts.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "safetyvalve.identity.demo-only-accepted=true",
            "safetyvalve.identity.issuer=http://identity.test",
            "safetyvalve.identity.console.secret=console-secret",
            "safetyvalve.identity.console.redirect-uris=http://console.test/login/oauth2/code/safety-valve"
        })
class DemoIdentityTest {

    private static final String REDIRECT = "http://console.test/login/oauth2/code/safety-valve";
    private static final String VERIFIER = "a-code-verifier-that-is-longer-than-forty-three-characters";

    @TempDir
    static Path folder;

    private final JsonMapper json = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void keyFile(DynamicPropertyRegistry registry) {
        registry.add("safetyvalve.identity.key-file", () -> folder.resolve("key.json"));
    }

    @Test
    void aTokenCarriesRoleAndOrganisationAndIsSignedByThePublishedKey() throws Exception {
        JWTClaimsSet claims = verified(token("department-2", Map.of()));

        assertThat(claims.getIssuer()).isEqualTo("http://identity.test");
        assertThat(claims.getAudience()).containsExactly("safety-valve");
        assertThat(claims.getSubject()).isEqualTo("department-2");
        assertThat(claims.getStringListClaim("roles")).containsExactly("department");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("rizhao-emergency-bureau");
        assertThat(claims.getStringClaim("organisation_name")).isEqualTo("日照市应急管理局");
        assertThat(claims.getStringClaim("organisation_kind")).isEqualTo("safety-supervision-department");
        assertThat(claims.getStringClaim("organisation_level")).isEqualTo("city");
        assertThat(claims.getStringClaim("district")).isEqualTo("371100");
        assertThat(claims.getStringListClaim("sectors")).containsExactly("*");
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    }

    @Test
    void aUnitsTokenIsBoundToItsOwnSectorAndDistrict() throws Exception {
        JWTClaimsSet claims = verified(token("responsible-unit", Map.of()));

        assertThat(claims.getStringClaim("organisation")).isEqualTo("91371102MA3GJHZ01X");
        assertThat(claims.getStringClaim("organisation_kind")).isEqualTo("enterprise");
        assertThat(claims.getStringClaim("district")).isEqualTo("371102");
        assertThat(claims.getStringListClaim("sectors")).containsExactly("fire-safety");
    }

    @Test
    void historicalImportIsGivenOnlyWhenAskedFor() throws Exception {
        JWTClaimsSet silent = verified(token("importer", Map.of()));
        JWTClaimsSet asked = verified(token("importer", Map.of("scope", "historical-import")));

        assertThat(silent.getClaim("scope")).isNull();
        assertThat(asked.getStringClaim("scope")).isEqualTo("historical-import");
    }

    @Test
    void everyRoleHasTwoAccountsAndEachIsAClient() throws Exception {
        assertThat(accounts.byRole())
                .hasSize(14)
                .allSatisfy((role, people) ->
                        assertThat(people).extracting(account -> account.id()).startsWith(role.id(), role.id() + "-2"));
        for (var account : accounts.all()) {
            assertThat(verified(token(account.id(), Map.of())).getSubject()).isEqualTo(account.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody:demo", "department:wrong", "web-console:demo"})
    void anUnknownClientOrAWrongSecretIsRefused(String credentials) {
        String[] parts = credentials.split(":");
        HttpResponse<String> answer = new Browser(port)
                .postAs(parts[0], parts[1], "/oauth2/token", Map.of("grant_type", "client_credentials"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client").doesNotContain("access_token");
    }

    @Test
    void theConsoleTakesNoTokenForItselfAndNoHistoricalImportForAPerson() {
        HttpResponse<String> own = new Browser(port)
                .postAs("web-console", "console-secret", "/oauth2/token", Map.of("grant_type", "client_credentials"));
        HttpResponse<String> wide = loggedIn("importer").get(authorize("openid historical-import"));

        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("unauthorized_client");
        assertThat(wide.headers().firstValue("Location").orElseThrow()).contains("error=invalid_scope");
    }

    @Test
    void theLoginPageOffersEveryAccountWithItsOrganisation() {
        HttpResponse<String> page = new Browser(port).get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(accounts.all())
                .allSatisfy(account -> assertThat(page.body())
                        .contains(
                                "value=\"" + account.id() + "\"",
                                account.name(),
                                account.organisation().name()));
    }

    @Test
    void oneClickLogsInAndTheIdTokenSaysWhoItIs() throws Exception {
        Browser browser = new Browser(port);
        assertThat(browser.get(authorize("openid profile")).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        choose(browser, "safety-inspector");

        JsonNode tokens = exchange(code(browser), VERIFIER);

        JWTClaimsSet id = verified(tokens.get("id_token").asString());
        assertThat(id.getAudience()).containsExactly("web-console");
        assertThat(id.getStringListClaim("roles")).containsExactly("safety-inspector");
        assertThat(id.getStringClaim("organisation_name")).isEqualTo("日照市安全检查组");
        JWTClaimsSet access = verified(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("safety-inspector");
        assertThat(access.getAudience()).containsExactly("safety-valve");
        JsonNode refreshed = json.readTree(new Browser(port)
                .postAs(
                        "web-console",
                        "console-secret",
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                tokens.get("refresh_token").asString()))
                .body());
        assertThat(verified(refreshed.get("access_token").asString()).getStringListClaim("roles"))
                .containsExactly("safety-inspector");
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutItsVerifier() {
        JsonNode answer =
                exchange(code(loggedIn("department")), "another-verifier-of-more-than-forty-three-characters");

        assertThat(answer.get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void choosingAnAccountNeedsTheFormsOwnToken() {
        HttpResponse<String> answer =
                new Browser(port).post("/login", Map.of("username", "department", "password", "demo"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theSigningKeyIsKeptForTheNextStartAndOnlyItsOwnerReadsIt() throws Exception {
        String file = Files.readString(folder.resolve("key.json"));

        assertThat(file).contains(publishedKeys().getKeys().get(0).getKeyID());
        assertThat(Files.getPosixFilePermissions(folder.resolve("key.json")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void refusesToStartUntilSomebodyAcceptsThatItIsADemo() {
        assertThatThrownBy(() -> SpringApplication.run(
                        DemoIdentityApplication.class, "--server.port=0", "--logging.level.root=OFF"))
                .hasRootCauseInstanceOf(DemoOnlyNotAccepted.class);
    }

    private String token(String client, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("grant_type", "client_credentials");
        HttpResponse<String> answer = new Browser(port).postAs(client, "demo", "/oauth2/token", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).get("access_token").asString();
    }

    private JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        var key = publishedKeys().getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private JWKSet publishedKeys() throws Exception {
        return JWKSet.parse(new Browser(port).get("/oauth2/jwks").body());
    }

    private Browser loggedIn(String account) {
        Browser browser = new Browser(port);
        choose(browser, account);
        return browser;
    }

    private static void choose(Browser browser, String account) {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(browser.get("/login").body());
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> chosen =
                browser.post("/login", Map.of("username", account, "password", "demo", "_csrf", csrf.group(1)));
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
    }

    private static String authorize(String scope) {
        return "/oauth2/authorize?"
                + Browser.encode(Map.of(
                        "response_type", "code",
                        "client_id", "web-console",
                        "redirect_uri", REDIRECT,
                        "scope", scope,
                        "state", "s",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(Browser browser) {
        String location = browser.get(authorize("openid profile"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(REDIRECT + "?code=");
        return List.of(URI.create(location).getQuery().split("&")).get(0).substring("code=".length());
    }

    private JsonNode exchange(String code, String verifier) {
        return json.readTree(new Browser(port)
                .postAs(
                        "web-console",
                        "console-secret",
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                REDIRECT,
                                "code_verifier",
                                verifier))
                .body());
    }
}
