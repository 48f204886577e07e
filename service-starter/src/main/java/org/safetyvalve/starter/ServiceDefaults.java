package org.safetyvalve.starter;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that are the same in every service for the same reason; a service's own configuration overrides them. */
final class ServiceDefaults implements EnvironmentPostProcessor {
    private static final String FILE = "service-defaults.properties";
    /** Virtual threads no longer pin their carrier in a synchronized block (JEP 491). */
    private static final int GOOD_VIRTUAL_THREADS = 24;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Properties file = new Properties();
        try (InputStream in = ServiceDefaults.class.getResourceAsStream(FILE)) {
            file.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("can't read " + FILE, e);
        }
        Map<String, Object> defaults = new HashMap<>();
        file.stringPropertyNames().forEach(name -> defaults.put(name, file.getProperty(name)));
        defaults.put("spring.threads.virtual.enabled", Runtime.version().feature() >= GOOD_VIRTUAL_THREADS);
        environment.getPropertySources().addLast(new MapPropertySource("safety-valve-defaults", defaults));
    }
}
