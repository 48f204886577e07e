package org.safetyvalve.console.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A service that answers what its contract says, to whoever brings a token, and what is public to anyone. */
public final class StubService extends StubServer {

    private record Reply(int status, String type, String body) {}

    private final Routes routes;

    public StubService() {
        this(new Routes());
    }

    private StubService(Routes routes) {
        super(routes);
        this.routes = routes;
    }

    /** From now on it answers so. */
    public StubService on(String method, String path, int status, String body) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        routes.replies.put(method + " " + path, new Reply(status, type, body));
        return this;
    }

    /** As above, from a file of the test's resources. */
    public StubService on(String path, String file) {
        return on("GET", path, 200, resource(file));
    }

    /** Keeps whoever asks for this path waiting, until it is let go. */
    public void hold(String path) {
        routes.held.put(path, new CountDownLatch(1));
    }

    public void letGo() {
        routes.held.values().forEach(CountDownLatch::countDown);
        routes.held.clear();
    }

    /** Sends the overview to all who listen to a stream. */
    public void push(String overview) {
        push("overview", overview);
    }

    /** Sends an event of this name to all who listen to a stream. */
    public void push(String name, String data) {
        routes.streams.forEach(stream -> stream.add("event:" + name + "\ndata:" + data + "\n\n"));
    }

    public int listeners() {
        return routes.streams.size();
    }

    public static String resource(String file) {
        try (InputStream in = StubService.class.getResourceAsStream("/stub/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource /stub/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String problem(int status, String type, String title, String detail, String more) {
        return """
                {"type":"urn:safetyvalve:problem:%s","title":"%s","status":%d,"detail":"%s"%s}""".formatted(type, title, status, detail, more);
    }

    private static final class Routes implements Answering {

        private final Map<String, Reply> replies = new ConcurrentHashMap<>();
        private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
        private final List<BlockingQueue<String>> streams = new CopyOnWriteArrayList<>();

        @Override
        public void answer(HttpExchange exchange, Asked asked) throws IOException {
            if (asked.path().startsWith("/v3/api-docs")) {
                reply(exchange, 200, "application/json", "{\"openapi\":\"3.1.0\"}");
                return;
            }
            String authorization = asked.header("Authorization");
            boolean open = asked.path().startsWith("/public/");
            if (!open && (authorization == null || !authorization.startsWith("Bearer "))) {
                reply(exchange, 401, "application/problem+json", problem(401, "unauthenticated", "需要登录", "没有令牌", ""));
                return;
            }
            if (asked.path().endsWith("/stream")) {
                stream(exchange);
                return;
            }
            awaitLettingGo(asked.path());
            Reply reply = replies.getOrDefault(
                    asked.method() + " " + asked.path(),
                    new Reply(404, "application/problem+json", problem(404, "not-found", "没有找到", "没有这条记录", "")));
            if (reply.status() == 201) {
                exchange.getResponseHeaders().set("Location", asked.path() + "/fresh");
            }
            if (reply.status() == 429 || reply.status() == 503) {
                exchange.getResponseHeaders().set("Retry-After", "4");
            }
            exchange.getResponseHeaders().add("Set-Cookie", "inner=secret");
            reply(exchange, reply.status(), reply.type(), reply.body());
        }

        private void awaitLettingGo(String path) {
            CountDownLatch until = held.get(path);
            try {
                if (until != null) {
                    until.await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void stream(HttpExchange exchange) throws IOException {
            BlockingQueue<String> queue = new LinkedBlockingQueue<>();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            streams.add(queue);
            try {
                while (true) {
                    exchange.getResponseBody().write(queue.take().getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                streams.remove(queue);
            }
        }
    }
}
