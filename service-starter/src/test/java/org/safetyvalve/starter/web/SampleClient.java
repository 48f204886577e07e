package org.safetyvalve.starter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.safetyvalve.starter.testing.TestTokens;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service, started on a free port, and a plain HTTP client of it. */
public final class SampleClient implements AutoCloseable {
    private final ConfigurableApplicationContext service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private SampleClient(ConfigurableApplicationContext service) {
        this.service = service;
    }

    public static SampleClient start(TestTokens tokens) {
        return start(tokens.properties());
    }

    public static SampleClient start(Map<String, String> properties) {
        return new SampleClient(new SpringApplicationBuilder(SampleService.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("server.port", "0", "safetyvalve.web.max-body", "10KB"))
                .properties(Map.copyOf(properties))
                .run());
    }

    public record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
        public String problem() {
            return json.path("type").asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? json.readTree(response.body()) : json.createObjectNode();
            return new Answer(response.statusCode(), response.headers(), response.body(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
