package org.safetyvalve.hazard;

import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
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
}
