package org.safetyvalve.endtoend.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Access tokens from demo-identity by client credentials, as any program gets them. */
final class Tokens {
    private static final long SPARE_SECONDS = 60;

    private final HttpClient http;
    private final URI identity;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant usableUntil) {
        boolean isUsable() {
            return Instant.now().isBefore(usableUntil);
        }
    }

    Tokens(HttpClient http, URI identity) {
        this.http = http;
        this.identity = identity;
    }

    String of(String account) {
        return kept.compute(account, (name, token) -> token != null && token.isUsable() ? token : fetched(name))
                .value();
    }

    private Token fetched(String account) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.US_ASCII));
        HttpResponse<byte[]> response = Http.send(
                http,
                HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=openid%20profile"))
                        .build(),
                BodyHandlers.ofByteArray());
        JsonNode body = Json.read(response.body());
        assertThat(response.statusCode()).as("token of %s: %s", account, body).isEqualTo(200);
        return new Token(
                body.path("access_token").asString(),
                Instant.now().plusSeconds(body.path("expires_in").asLong() - SPARE_SECONDS));
    }
}
