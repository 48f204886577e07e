package org.safetyvalve.hazard.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks to the service over HTTP. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final String token;
    private final Map<String, String> headers;

    Client(String base, String token) {
        this(base, token, Map.of());
    }

    private Client(String base, String token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    /** The same client, as a proxy in front of the service says where it is, in a trace of its own. */
    public Client from(String address, String trace) {
        return new Client(
                base,
                token,
                Map.of(
                        "X-Forwarded-For",
                        address,
                        "Forwarded",
                        "for=" + address,
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01"));
    }

    /** An answer, its body read as JSON when there is one. */
    public record Answer(int status, JsonNode body, Map<String, String> headers) {
        public String text(String field) {
            return body.path(field).asString("");
        }

        public String id() {
            return text("id");
        }

        public long version() {
            return body.path("version").asLong();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer getIfNoneMatch(String path, String etag) {
        return send(request(path).header("If-None-Match", etag).GET());
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String key) {
        return send(json(path, body, key));
    }

    public Answer postIfMatch(String path, Object body, long version) {
        return send(json(path, body, UUID.randomUUID().toString()).header("If-Match", "\"" + version + "\""));
    }

    public Answer upload(String path, String contentType, byte[] body, String key) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public byte[] downloadBytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String download(String path) {
        try {
            return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer whose lines are read as they come; with these headers, by name and value. */
    public HttpResponse<Stream<String>> open(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder json(String path, Object body, String key) {
        String text = body instanceof String json ? json : JSON.writeValueAsString(body);
        return request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
        headers.forEach(request::header);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = answer.body();
            Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            JsonNode json =
                    body.isBlank() || !body.trim().startsWith("{") ? JSON.createObjectNode() : JSON.readTree(body);
            return new Answer(answer.statusCode(), json, headers);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
