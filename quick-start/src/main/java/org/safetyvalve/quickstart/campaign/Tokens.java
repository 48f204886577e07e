package org.safetyvalve.quickstart.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the demo accounts, which may state when things happened. Safe for concurrent use. */
final class Tokens {

    private record Token(String value, Instant usableUntil) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final long MARGIN_SECONDS = 120;
    private static final String SECRET = "demo";

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(HttpClient http, URI identity) {
        this.http = http;
        this.endpoint = identity.resolve("/oauth2/token");
    }

    /** @throws CampaignException when the account gets none */
    String of(String account) {
        return tokens.compute(
                        account,
                        (name, known) ->
                                known != null && Instant.now().isBefore(known.usableUntil()) ? known : ask(name))
                .value();
    }

    private Token ask(String account) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=historical-import"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CampaignException(
                        "no token for " + account + ": " + answer.statusCode() + " " + answer.body());
            }
            JsonNode token = JSON.readTree(answer.body());
            return new Token(
                    token.path("access_token").asString(),
                    Instant.now().plusSeconds(token.path("expires_in").asLong(MARGIN_SECONDS) - MARGIN_SECONDS));
        } catch (IOException e) {
            throw new CampaignException("demo identity does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampaignException("interrupted", e);
        }
    }
}
