package org.safetyvalve.quickstart.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestTest {
    private final List<String> keys = new ArrayList<>();
    private final List<Long> atNanos = new ArrayList<>();

    @TempDir
    private Path directory;

    private HttpServer server;
    private int refusal = 503;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"token\",\"expires_in\":3600}"));
        server.createContext("/hazards", this::busyAtFirst);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void busyAtFirst(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        atNanos.add(System.nanoTime());
        exchange.getRequestBody().readAllBytes();
        if (keys.size() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "2");
            answer(exchange, refusal, "{}");
        } else {
            answer(exchange, 201, "{\"id\":\"h-1\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aServiceThatHasNoTimeGetsTheSameCommandAgainAndNotBeforeItSays(int status) {
        refusal = status;
        Rest rest = new Rest(address("/"), Journal.open(directory.resolve("journal")));

        assertThat(rest.command("find-1", "safety-inspector", address("/hazards"), Map.of("title", "t")))
                .isEqualTo("h-1");
        assertThat(keys).containsExactly("find-1", "find-1");
        assertThat(Duration.ofNanos(atNanos.get(1) - atNanos.get(0))).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aStepThatWasDoneIsNotSentAgain() {
        Journal journal = Journal.open(directory.resolve("journal"));
        journal.write("find-1", "h-1");

        assertThat(new Rest(address("/"), journal).command("find-1", "safety-inspector", address("/hazards"), Map.of()))
                .isEqualTo("h-1");
        assertThat(keys).isEmpty();
    }
}
