package org.safetyvalve.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the reporting service (统计服务). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(ReportingServiceApplication.class, arguments);
    }
}
