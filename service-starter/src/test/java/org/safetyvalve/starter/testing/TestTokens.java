package org.safetyvalve.starter.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/**
 * An issuer of tokens for tests: its keys are served over HTTP and its tokens are signed, so that a service under test
 * checks them as it checks any.
 */
public final class TestTokens implements AutoCloseable {
    public static final String AUDIENCE = "safety-valve";

    private final RSAKey key = newKey("test");
    private final HttpServer server;

    private TestTokens(HttpServer server) {
        this.server = server;
    }

    /** An issuer on a free port of the loopback address. */
    public static TestTokens start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestTokens tokens = new TestTokens(server);
            byte[] keys = new JWKSet(tokens.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a service needs to trust this issuer. */
    public Map<String, String> properties() {
        return Map.of("safetyvalve.security.issuer", issuer());
    }

    /** A good token of this account. */
    public String token(Actor actor) {
        return token(actor, claims -> {});
    }

    /** A good token of an account that covers all sectors. */
    public String token(
            String account, String organisation, OrganisationKind kind, Level level, String district, Role... roles) {
        return token(actor(account, organisation, kind, level, district, roles));
    }

    /** An account that covers all sectors. */
    public static Actor actor(
            String account, String organisation, OrganisationKind kind, Level level, String district, Role... roles) {
        return new Actor(
                account,
                organisation,
                organisation,
                kind,
                level,
                district,
                Set.of(Actor.ALL_SECTORS),
                Set.copyOf(Arrays.asList(roles)),
                false);
    }

    /** A token that was good an hour ago. */
    public String expired(Actor actor) {
        Instant now = Instant.now();
        return token(
                actor,
                claims -> claims.issueTime(Date.from(now.minusSeconds(7_200)))
                        .notBeforeTime(Date.from(now.minusSeconds(7_200)))
                        .expirationTime(Date.from(now.minusSeconds(3_600))));
    }

    /** A token that was issued for somebody else. */
    public String forAnotherAudience(Actor actor) {
        return token(actor, claims -> claims.audience("somebody-else"));
    }

    /** A token that says it is from another issuer. */
    public String fromAnotherIssuer(Actor actor) {
        return token(actor, claims -> claims.issuer("http://somebody.else"));
    }

    /** A token signed by a key that is not the issuer's but calls itself so. */
    public String forged(Actor actor) {
        return signed(claims(actor), newKey(key.getKeyID()));
    }

    /** A token with whatever is wrong about it, signed all the same. */
    public String token(Actor actor, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims(actor);
        change.accept(claims);
        return signed(claims, key);
    }

    private JWTClaimsSet.Builder claims(Actor actor) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject(actor.account())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3_600)))
                .claim("name", actor.account())
                .claim("roles", actor.roles().stream().map(Role::code).sorted().toList())
                .claim("organisation", actor.organisation())
                .claim("organisation_name", actor.organisationName())
                .claim("organisation_kind", actor.kind().code())
                .claim("organisation_level", actor.level().code())
                .claim("district", actor.district())
                .claim("sectors", List.copyOf(actor.sectors()))
                .claim("scope", scope(actor));
    }

    private static String scope(Actor actor) {
        return (actor.historicalImport() ? List.of("openid", "historical-import") : List.of("openid"))
                .stream().collect(Collectors.joining(" "));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2_048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer goes away; the tokens that it gave stay good until they expire. */
    @Override
    public void close() {
        server.stop(0);
    }
}
