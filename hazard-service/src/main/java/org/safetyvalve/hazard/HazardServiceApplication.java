package org.safetyvalve.hazard;

import java.util.List;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.security.OpenEndpoints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Campaigns, units and hazards. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(HazardProperties.class)
public class HazardServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(HazardServiceApplication.class, args);
    }

    @Bean
    CompetentAuthorities competentAuthorities(HazardProperties properties) {
        return properties.authorities().toAuthorities();
    }

    @Bean
    HazardClock hazardClock(WorkingDayCalendar calendar, HazardProperties properties) {
        return new HazardClock(calendar, properties.terms().toTerms());
    }

    /** The public's door, and the public board. */
    @Bean
    OpenEndpoints openEndpoints() {
        return new OpenEndpoints(List.of(
                new OpenEndpoints.Endpoint(HttpMethod.POST, "/public/reports"),
                new OpenEndpoints.Endpoint(HttpMethod.POST, "/public/reports/standing"),
                new OpenEndpoints.Endpoint(HttpMethod.POST, "/public/reports/supplements"),
                new OpenEndpoints.Endpoint(HttpMethod.GET, "/public/board")));
    }
}
