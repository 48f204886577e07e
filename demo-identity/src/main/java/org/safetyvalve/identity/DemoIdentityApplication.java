package org.safetyvalve.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the demo provider, or refuses to ({@link IdentityProperties}). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DemoIdentityApplication {

    public static void main(String[] args) {
        SpringApplication.run(DemoIdentityApplication.class, args);
    }
}
