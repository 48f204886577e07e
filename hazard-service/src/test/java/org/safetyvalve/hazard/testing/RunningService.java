package org.safetyvalve.hazard.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.hazard.HazardServiceApplication;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs: a real broker, a store, an issuer of tokens; one for all component tests of this JVM. */
public final class RunningService {
    private static RunningService running;

    private final TestTokens tokens = TestTokens.start();
    private final String store = Platform.storeUri("hazard-" + UUID.randomUUID());
    private final ConfigurableApplicationContext context;
    private final Map<Actor, Client> clients = new ConcurrentHashMap<>();

    private RunningService() {
        context = start();
    }

    /** Another instance of it on the same store, until it is closed. */
    public Second secondInstance() {
        return new Second(start());
    }

    /** An instance beside the first. */
    public static final class Second implements AutoCloseable {
        private final ConfigurableApplicationContext context;

        private Second(ConfigurableApplicationContext context) {
            this.context = context;
        }

        public Client anonymously() {
            return client(context, null);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    public static synchronized RunningService get() {
        if (running == null) {
            running = new RunningService();
        }
        return running;
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(HazardServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--safetyvalve.kafka.bootstrap-servers=" + Platform.kafka(),
                        "--safetyvalve.store.uri=" + store,
                        "--safetyvalve.security.issuer=" + tokens.issuer(),
                        "--safetyvalve.hazard.deadlines.every=300ms",
                        "--safetyvalve.hazard.succession.every=300ms",
                        "--safetyvalve.hazard.imports.directory=" + Platform.temporaryDirectory("imports"),
                        "--safetyvalve.hazard.imports.max-upload=20MB",
                        "--safetyvalve.hazard.imports.max-inflated=60MB",
                        "--safetyvalve.hazard.imports.streams.most=3",
                        "--safetyvalve.hazard.authorities.departments[0].organisation=rizhao-emergency-bureau",
                        "--safetyvalve.hazard.authorities.departments[0].district=371100",
                        "--safetyvalve.hazard.authorities.departments[1].organisation=jinan-emergency-bureau",
                        "--safetyvalve.hazard.authorities.departments[1].district=370100",
                        "--logging.level.root=WARN",
                        "--logging.level.org.apache.kafka=ERROR");
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Client as(Actor actor) {
        return clients.computeIfAbsent(actor, account -> withToken(tokens.token(account)));
    }

    public Client anonymously() {
        return client(context, null);
    }

    public Client withToken(String token) {
        return client(context, token);
    }

    private static Client client(ConfigurableApplicationContext context, String token) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return new Client("http://127.0.0.1:" + port, token);
    }
}
