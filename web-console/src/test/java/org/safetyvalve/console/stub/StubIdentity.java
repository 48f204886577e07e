package org.safetyvalve.console.stub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An OpenID Connect provider that logs in whoever the test says, without asking. */
public final class StubIdentity extends StubServer {

    /** An account. */
    public record Person(String account, String name, String role, String organisation, String organisationName) {}

    public static final Person INSPECTOR =
            new Person("safety-inspector", "安全检查员（甲）", "safety-inspector", "rizhao-safety-inspection", "日照市安全检查组");
    public static final Person DEPARTMENT =
            new Person("department", "应急局监管员（甲）", "department", "rizhao-emergency-bureau", "日照市应急管理局");
    public static final Person UNIT =
            new Person("responsible-unit", "汽车城安全负责人", "responsible-unit", "91371102MA3GJHZ01X", "郭家湖子汽车城管理有限公司");
    public static final Person DISCIPLINE =
            new Person("discipline-inspector", "监督检查员（甲）", "discipline-inspector", "rizhao-discipline", "日照市纪委监委");
    public static final Person COMMITTEE =
            new Person("safety-committee", "安委办工作人员（甲）", "safety-committee", "rizhao-safety-committee", "日照市安委办");

    public static final Person DECISION_BODY =
            new Person("decision-body", "决定岗（甲）", "decision-body", "rizhao-discipline", "日照市纪委监委");

    private static final RSAKey KEY = key();

    private final State state;

    public StubIdentity() {
        this(new State());
    }

    private StubIdentity(State state) {
        super((exchange, asked) -> state.answer(exchange, asked));
        this.state = state;
        state.issuer = uri();
    }

    /** Who the next login is. */
    public void next(Person person) {
        state.person = person;
    }

    /** How long the tokens given from now on are valid; those that are over are renewed at once. */
    public void tokensLast(int seconds) {
        state.seconds = seconds;
    }

    /** Refresh tokens given so far are refused from now on. */
    public void forgetLogins() {
        state.codes.clear();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("stub").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class State {

        private record Login(Person person, String nonce, String challenge) {}

        private final Map<String, Login> codes = new ConcurrentHashMap<>();
        private URI issuer = URI.create("http://nowhere");
        private volatile Person person = DEPARTMENT;
        private volatile int seconds = 600;

        private void answer(HttpExchange exchange, Asked asked) throws IOException {
            switch (asked.path()) {
                case "/oauth2/authorize" -> authorize(exchange, form(asked.query()));
                case "/oauth2/token" -> token(exchange, form(asked.body()));
                case "/oauth2/jwks" ->
                    reply(exchange, 200, "application/json", new JWKSet(KEY.toPublicJWK()).toString());
                case "/connect/logout" -> reply(exchange, 200, "text/html", "<p>logged out</p>");
                default -> reply(exchange, 404, "text/plain", asked.path());
            }
        }

        private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
            String code = "code-" + codes.size() + "-" + System.nanoTime();
            codes.put(
                    code, new Login(person, query.getOrDefault("nonce", ""), query.getOrDefault("code_challenge", "")));
            exchange.getResponseHeaders()
                    .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
            exchange.sendResponseHeaders(302, -1);
        }

        private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
            String code = form.getOrDefault("code", form.getOrDefault("refresh_token", ""));
            Login login = codes.get(code);
            if (login == null || login.challenge().isEmpty()) {
                reply(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
                return;
            }
            reply(exchange, 200, "application/json", """
                    {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s","scope":"openid profile"}""".formatted(
                            sign(login, "safety-valve"), seconds, code, sign(login, "web-console")));
        }

        private String sign(Login login, String audience) {
            try {
                Person who = login.person();
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(),
                        new JWTClaimsSet.Builder()
                                .issuer(issuer.toString())
                                .audience(audience)
                                .subject(who.account())
                                .claim("nonce", login.nonce())
                                .claim("name", who.name())
                                .claim("roles", List.of(who.role()))
                                .claim("organisation", who.organisation())
                                .claim("organisation_name", who.organisationName())
                                .claim("district", "371102")
                                .issueTime(Date.from(Instant.now()))
                                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                                .build());
                token.sign(new RSASSASigner(KEY));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Map<String, String> form(String encoded) {
            return Arrays.stream(encoded.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0],
                            pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                            (first, second) -> second));
        }
    }
}
