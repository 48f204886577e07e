package org.safetyvalve.console.stub;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on a port of its own, which remembers what it was asked and can be away for a while. */
public class StubServer implements AutoCloseable {

    /** What came in. */
    public record Asked(String method, String path, String query, Headers headers, String body) {

        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange, Asked asked) throws IOException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final int port;
    private final Answering answering;
    private HttpServer server;

    protected StubServer(Answering answering) {
        this.answering = answering;
        this.server = start(0);
        this.port = server.getAddress().getPort();
    }

    private HttpServer start(int wanted) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            started.setExecutor(threads);
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            URI uri = exchange.getRequestURI();
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    uri.getQuery() == null ? "" : uri.getQuery(),
                    exchange.getRequestHeaders(),
                    body);
            asked.add(request);
            answering.answer(exchange, request);
        }
    }

    /** Its address. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The last request with this method to a path that ends so. */
    public Asked last(String method, String end) {
        return asked.stream()
                .filter(one -> one.method().equals(method) && one.path().endsWith(end))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nobody asked " + method + " …" + end + " of " + asked));
    }

    public void forget() {
        asked.clear();
    }

    /** Goes away: connections are refused. */
    public void goAway() {
        server.stop(0);
    }

    /** Comes back on the same port. */
    public void comeBack() {
        server = start(port);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    protected static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
