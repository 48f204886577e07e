package org.safetyvalve.identity;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the demo provider, or refuses to ({@link IdentityProperties}). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DemoIdentityApplication {
    /** From here on virtual threads no longer pin their carrier in a synchronized block (JEP 491). */
    private static final int GOOD_VIRTUAL_THREADS = 24;

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(DemoIdentityApplication.class);
        application.setDefaultProperties(
                Map.of("spring.threads.virtual.enabled", Runtime.version().feature() >= GOOD_VIRTUAL_THREADS));
        application.run(args);
    }
}
