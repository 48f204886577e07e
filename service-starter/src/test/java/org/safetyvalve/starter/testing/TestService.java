package org.safetyvalve.starter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole service on a free port, with the real broker and a store and consumer groups of its own, and real tokens.
 * Stopped and started again it goes on with its data.
 */
public final class TestService implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Class<?> application;
    private final TestTokens tokens;
    private final Map<String, Object> properties = new HashMap<>();
    /** Signing takes longer than most requests. */
    private final Map<Actor, String> signed = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext running;

    private TestService(Class<?> application, TestTokens tokens, Map<String, String> more) {
        this.application = application;
        this.tokens = tokens;
        String name = "test-" + UUID.randomUUID();
        properties.put("server.port", "0");
        properties.put("server.shutdown", "immediate");
        // A consumer group is remembered by the broker, which all tests share: each service has its own.
        properties.put("spring.application.name", name);
        properties.put("safetyvalve.kafka.bootstrap-servers", Platform.kafka());
        properties.put("safetyvalve.store.uri", Platform.storeUri(name));
        properties.putAll(tokens.properties());
        properties.putAll(more);
    }

    /** Starts a service. Later properties win over earlier ones, and over the service's own. */
    public static TestService start(Class<?> application, TestTokens tokens, Map<String, String> properties) {
        TestService service = new TestService(application, tokens, properties);
        service.start();
        return service;
    }

    /** Starts it, after {@link #stop()}. */
    public void start() {
        // As arguments: nothing overrides them.
        running = new SpringApplicationBuilder(application)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    public void stop() {
        running.close();
    }

    @Override
    public void close() {
        if (running.isActive()) {
            running.close();
        }
    }

    public ConfigurableApplicationContext context() {
        return running;
    }

    public <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    /** The name that the service's consumer groups begin with. */
    public String name() {
        return (String) properties.get("spring.application.name");
    }

    /** What the service answered; {@code json} is an empty object when it was no JSON. */
    public record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
        /** The type of the problem without what all have in common, or nothing when it is none. */
        public String problem() {
            return json.path("type").asString("").replace("urn:safetyvalve:problem:", "");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Answer get(String path, Actor actor) {
        return send(request(path, actor));
    }

    /** A command with a new key. */
    public Answer post(String path, Actor actor, String json) {
        return send(command(path, actor).POST(BodyPublishers.ofString(json)));
    }

    /** A command with a new key. */
    public Answer put(String path, Actor actor, String json) {
        return send(command(path, actor).PUT(BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path, Actor actor) {
        return anonymous(path).header("Authorization", "Bearer " + signed.computeIfAbsent(actor, tokens::token));
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port") + path));
    }

    private HttpRequest.Builder command(String path, Actor actor) {
        return request(path, actor)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
            return new Answer(response.statusCode(), response.headers(), response.body(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
