package org.safetyvalve.benchmarks.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The starter's own parts, put together by itself in this JVM with production's settings, and no HTTP. */
public final class StarterApp implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private StarterApp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Takes nothing from the class path: a row says which definitions and projections there are. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Bare {}

    /**
     * Starts it as a service of this name, whose store is the database of the same name.
     *
     * @param more settings other than the defaults
     * @param beans classes of the service's own beans
     */
    public static StarterApp start(Stage stage, String name, Map<String, Object> more, Class<?>... beans) {
        Map<String, Object> settings = new LinkedHashMap<>(Map.of(
                "spring.application.name",
                name,
                // The services' own application.yml lie on this class path too.
                "spring.config.name",
                "benchmarks",
                "logging.level.root",
                "WARN",
                "safetyvalve.store.uri",
                stage.storeUri(name),
                "safetyvalve.kafka.bootstrap-servers",
                stage.bootstrap()));
        settings.putAll(more);
        return new StarterApp(new SpringApplicationBuilder(Bare.class)
                .sources(beans)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
