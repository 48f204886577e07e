package org.safetyvalve.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.testing.TestTokens.actor;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
import org.safetyvalve.starter.web.SampleClient;
import org.safetyvalve.starter.web.SampleClient.Answer;

class TokensTest {
    private static final Actor DEPARTMENT = actor(
            "department",
            "rizhao-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            Level.CITY,
            "371100",
            Role.DEPARTMENT);
    private static final Actor OPERATOR = actor(
            "operator", "safety-valve-operations", OrganisationKind.OPERATOR, Level.CITY, "371100", Role.OPERATOR);

    private static TestTokens tokens;
    private static SampleClient client;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        client = SampleClient.start(tokens);
    }

    @AfterAll
    static void stop() {
        client.close();
        tokens.close();
    }

    private static Answer me(String token) {
        return client.send(client.request("/me").header("Authorization", "Bearer " + token));
    }

    private static void refused(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:unauthenticated");
        assertThat(answer.json().path("detail").asString()).contains(reason);
    }

    @Test
    void readsTheAccountFromAGoodToken() {
        Answer answer = me(tokens.token(DEPARTMENT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("account").asString()).isEqualTo("department");
        assertThat(answer.json().path("organisation").asString()).isEqualTo("rizhao-emergency-bureau");
        assertThat(answer.json().path("kind").asString()).isEqualTo("SAFETY_SUPERVISION_DEPARTMENT");
        assertThat(answer.json().path("level").asString()).isEqualTo("CITY");
        assertThat(answer.json().path("district").asString()).isEqualTo("371100");
        assertThat(answer.json().path("roles").toString()).isEqualTo("[\"DEPARTMENT\"]");
        assertThat(answer.json().path("historicalImport").asBoolean()).isFalse();
    }

    @Test
    void answersNothingWithoutAToken() {
        refused(client.send(client.request("/me")), "Authorization: Bearer");
        refused(client.send(client.request("/nothing-is-here")), "Authorization: Bearer");
        refused(client.send(client.request("/error")), "Authorization: Bearer");
        refused(client.send(client.request("/actuator/prometheus")), "Authorization: Bearer");
    }

    @Test
    void refusesATokenThatHasExpired() {
        refused(me(tokens.expired(DEPARTMENT)), "expired");
    }

    @Test
    void refusesATokenThatNeverExpires() {
        refused(me(tokens.token(DEPARTMENT, claims -> claims.expirationTime(null))), "does not say when it expires");
    }

    @Test
    void refusesATokenForSomebodyElse() {
        refused(me(tokens.forAnotherAudience(DEPARTMENT)), "not issued for safety-valve");
        refused(me(tokens.token(DEPARTMENT, claims -> claims.audience((String) null))), "not issued for safety-valve");
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refused(me(tokens.fromAnotherIssuer(DEPARTMENT)), "iss");
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() {
        refused(me(tokens.forged(DEPARTMENT)), "signature");
    }

    @Test
    void refusesATokenWithoutSignature() {
        String[] parts = tokens.token(DEPARTMENT).split("\\.");
        // {"alg":"none"}
        refused(me("eyJhbGciOiJub25lIn0." + parts[1] + "."), "");
        refused(me(parts[0] + "." + parts[1] + "."), "");
        refused(me("nonsense"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "organisation", "organisation_kind", "organisation_level", "district"})
    void refusesATokenThatLacksAClaimAndNamesIt(String claim) {
        refused(me(tokens.token(DEPARTMENT, without(claim))), "lacks the claim " + claim);
    }

    private static Consumer<JWTClaimsSet.Builder> without(String claim) {
        return claims -> claims.claim(claim, null);
    }

    @Test
    void refusesAClaimThatItDoesNotKnowAndNamesIt() {
        refused(me(tokens.token(DEPARTMENT, claims -> claims.claim("organisation_kind", "club"))), "organisation_kind");
        refused(
                me(tokens.token(DEPARTMENT, claims -> claims.claim("organisation_level", "planet"))),
                "organisation_level");
        refused(me(tokens.token(DEPARTMENT, claims -> claims.claim("district", "37"))), "district");
        refused(me(tokens.token(DEPARTMENT, claims -> claims.subject("system:deadlines"))), "sub");
    }

    @Test
    void givesNoRightForRolesAndSectorsThatItDoesNotKnow() {
        Answer answer = me(tokens.token(
                DEPARTMENT,
                claims -> claims.claim("roles", List.of("emperor", 7)).claim("sectors", "not-a-list")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("roles").toString()).isEqualTo("[]");
        assertThat(answer.json().path("sectors").toString()).isEqualTo("[]");
    }

    @Test
    void grantsHistoricalImportOnlyByScope() {
        Actor importer = new Actor(
                "importer", "x", "x", OrganisationKind.OPERATOR, Level.CITY, "371100", Set.of(), Set.of(), true);

        assertThat(me(tokens.token(importer)).json().path("historicalImport").asBoolean())
                .isTrue();
        assertThat(me(tokens.token(importer, claims -> claims.claim("scope", "openid nothistorical-import")))
                        .json()
                        .path("historicalImport")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void keepsOperatorsAddressesToOperators() {
        Answer department = client.send(
                client.request("/operator/things").header("Authorization", "Bearer " + tokens.token(DEPARTMENT)));
        assertThat(department.status()).isEqualTo(403);
        assertThat(department.problem()).isEqualTo("urn:safetyvalve:problem:forbidden");

        Answer operator = client.send(
                client.request("/operator/things").header("Authorization", "Bearer " + tokens.token(OPERATOR)));
        assertThat(operator.status()).isEqualTo(200);
    }

    @Test
    void startsWithoutItsIssuerAndSaysThatTokensCannotBeCheckedYet() {
        TestTokens away = TestTokens.start();
        String token = away.token(DEPARTMENT);
        away.close();
        try (SampleClient lonely = SampleClient.start(away)) {
            Answer answer = lonely.send(lonely.request("/me").header("Authorization", "Bearer " + token));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("urn:safetyvalve:problem:issuer-unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            refused(lonely.send(lonely.request("/me")), "Authorization: Bearer");
        }
    }

    @Test
    void keepsCheckingTokensWhenItsIssuerGoesAway() {
        TestTokens leaving = TestTokens.start();
        try (SampleClient service = SampleClient.start(leaving)) {
            String token = leaving.token(DEPARTMENT);
            assertThat(service.send(service.request("/me").header("Authorization", "Bearer " + token))
                            .status())
                    .isEqualTo(200);
            leaving.close();
            assertThat(service.send(service.request("/me").header("Authorization", "Bearer " + token))
                            .status())
                    .isEqualTo(200);
            assertThat(service.send(service.request("/me")
                                    .header("Authorization", "Bearer " + leaving.forged(DEPARTMENT)))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void takesAnIssuerWhoseKeysAreElsewhere() {
        try (SampleClient service = SampleClient.start(Map.of(
                "safetyvalve.security.issuer",
                "https://identity.example",
                "safetyvalve.security.jwk-set-uri",
                tokens.issuer() + "/oauth2/jwks"))) {
            String token = tokens.token(DEPARTMENT, claims -> claims.issuer("https://identity.example"));
            assertThat(service.send(service.request("/me").header("Authorization", "Bearer " + token))
                            .status())
                    .isEqualTo(200);
        }
    }
}
