package org.safetyvalve.starter.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** Provides the {@link WorkingDayCalendar}. */
@AutoConfiguration
@EnableConfigurationProperties(CalendarProperties.class)
public class CalendarAutoConfiguration {

    /** One year's data; {@code source} names the announcement that it is taken from. */
    record Year(String source, List<String> daysOff, List<LocalDate> workedDays) {}

    @Bean
    @ConditionalOnMissingBean
    WorkingDayCalendar workingDayCalendar(CalendarProperties properties, ResourceLoader files) throws IOException {
        Set<LocalDate> daysOff = new HashSet<>();
        Set<LocalDate> workedDays = new HashSet<>();
        for (String file : properties.data()) {
            try (InputStream json = files.getResource(file).getInputStream()) {
                Year year = JsonMapper.shared().readValue(json, Year.class);
                year.daysOff().forEach(period -> {
                    String[] ends = period.split("/", 2);
                    LocalDate.parse(ends[0])
                            .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                            .forEach(daysOff::add);
                });
                workedDays.addAll(year.workedDays());
            }
        }
        return new WorkingDayCalendar(properties.version(), daysOff, workedDays);
    }
}
