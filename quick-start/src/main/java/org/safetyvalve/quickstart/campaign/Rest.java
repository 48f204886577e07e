package org.safetyvalve.quickstart.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services' public REST interface as the loader uses it: every command with an idempotency key made from the step's name, repeated
 * with the same key while a service is away, has no time or its outcome is unknown; no sooner than it asks for. Safe for concurrent use.
 */
final class Rest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TRIES = 40;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Tokens tokens;
    private final Journal journal;

    Rest(URI identity, Journal journal) {
        this.tokens = new Tokens(http, identity);
        this.journal = journal;
    }

    /**
     * Gives a command once.
     *
     * @param step its name, and its idempotency key; a step that the journal has is not sent again
     * @return the id of the record
     * @throws CampaignException when it is refused, or nobody answers for long
     */
    String command(String step, String account, URI address, Map<String, ?> body) {
        return journal.idOf(step).orElseGet(() -> {
            BodyPublisher content = BodyPublishers.ofString(JSON.writeValueAsString(body));
            JsonNode answer = send(step, post(step, account, address, "application/json", content));
            String id = answer.path("id").asString("");
            journal.write(step, id);
            return id;
        });
    }

    /** Posts a file as a command, with the type of its content. */
    JsonNode upload(String step, String account, URI address, String contentType, byte[] content) {
        return send(step, post(step, account, address, contentType, BodyPublishers.ofByteArray(content)));
    }

    /** @throws CampaignException when it cannot be read */
    JsonNode read(String account, URI address) {
        return send(
                "GET " + address,
                HttpRequest.newBuilder(address)
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + tokens.of(account))
                        .GET()
                        .build());
    }

    private HttpRequest post(String step, String account, URI address, String type, BodyPublisher content) {
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.of(account))
                .header("Idempotency-Key", step)
                .header("Content-Type", type)
                .header("Accept-Language", "en")
                .POST(content)
                .build();
    }

    private JsonNode send(String step, HttpRequest request) {
        String last = "";
        Optional<String> retryAfter = Optional.empty();
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
                }
                last = answer.statusCode() + " " + answer.body();
                if (!isTemporary(answer.statusCode())) {
                    break;
                }
                retryAfter = answer.headers().firstValue("Retry-After");
            } catch (IOException e) {
                last = e.toString();
                retryAfter = Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CampaignException("interrupted", e);
            }
            Pauses.untilWelcome(retryAfter);
        }
        throw new CampaignException(step + " (" + request.method() + " " + request.uri() + "): " + last);
    }

    private static boolean isTemporary(int status) {
        return status == 429 || status >= 500;
    }
}
