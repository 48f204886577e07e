package org.safetyvalve.console;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the console. It needs no service and no identity provider to start. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ConsoleApplication {
    /** From here on virtual threads no longer pin their carrier in a synchronized block (JEP 491). */
    private static final int GOOD_VIRTUAL_THREADS = 24;

    public static void main(String[] args) {
        // Shorter than the services keep an unused connection (75 s), so that none is closed while a command is on its
        // way.
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
        SpringApplication application = new SpringApplication(ConsoleApplication.class);
        application.setDefaultProperties(
                Map.of("spring.threads.virtual.enabled", Runtime.version().feature() >= GOOD_VIRTUAL_THREADS));
        application.run(args);
    }
}
