package org.safetyvalve.starter.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The working-day calendar.
 *
 * @param version kept with every deadline counted on it; change it together with the data
 * @param data where the files are, one a year, in JSON: {@code daysOff} as {@code from/to} and {@code workedDays}. In a
 *     year without a file only weekends are off
 */
@Validated
@ConfigurationProperties("safetyvalve.calendar")
public record CalendarProperties(
        @NotBlank @DefaultValue("cn-2026.1") String version,

        @NotEmpty
        @DefaultValue({
            "classpath:org/safetyvalve/starter/deadlines/cn-2021.json",
            "classpath:org/safetyvalve/starter/deadlines/cn-2025.json",
            "classpath:org/safetyvalve/starter/deadlines/cn-2026.json"
        })
        List<String> data) {}
