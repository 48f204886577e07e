package org.safetyvalve.endtoend.faults.process;

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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;

/** Gives out tokens for the demo accounts, as demo-identity does, and serves the key that they are signed with; a process less. */
final class Issuer implements AutoCloseable {
    private static final Duration VALIDITY = Duration.ofHours(12);
    private static final String ACCOUNTS = "demo-identity/src/main/resources/accounts.yml";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, Object>> claims = readAccounts();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Issuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("faults").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A bearer token of an account. */
    String tokenOf(String account) {
        return tokens.computeIfAbsent(account, this::sign);
    }

    private String sign(String account) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("safety-valve")
                .subject(account)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(VALIDITY)))
                .claim("scope", "openid profile");
        Map<String, Object> own = claims.get(account);
        if (own == null) {
            throw new IllegalArgumentException("no demo account is called " + account);
        }
        own.forEach(set::claim);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    set.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Map<String, Object>> readAccounts() {
        Map<String, Object> demo;
        try (InputStream file = Files.newInputStream(Checkout.root().resolve(ACCOUNTS))) {
            Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(file);
            demo = content.get("safetyvalve").get("demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Map<String, Object>> organisations = new HashMap<>();
        listOf(demo, "organisations")
                .forEach(organisation -> organisations.put((String) organisation.get("id"), organisation));
        Map<String, Map<String, Object>> claims = new HashMap<>();
        for (Map<String, Object> role : listOf(demo, "roles")) {
            for (Map<String, Object> account : listOf(role, "accounts")) {
                Map<String, Object> organisation = organisations.get(account.get("organisation"));
                claims.put(
                        (String) account.get("id"),
                        Map.of(
                                "name", account.get("name"),
                                "roles", List.of(role.get("id")),
                                "organisation", organisation.get("id"),
                                "organisation_name", organisation.get("name"),
                                "organisation_kind", organisation.get("kind"),
                                "organisation_level", organisation.get("level"),
                                "district", organisation.get("district"),
                                "sectors", organisation.get("sectors")));
            }
        }
        return claims;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listOf(Map<String, Object> from, String name) {
        return (List<Map<String, Object>>) from.get(name);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
