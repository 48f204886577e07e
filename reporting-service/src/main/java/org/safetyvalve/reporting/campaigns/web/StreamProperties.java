package org.safetyvalve.reporting.campaigns.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Streams of the overview.
 *
 * @param most how many one instance holds open; the next caller is asked to come back (429)
 * @param heartbeat how often a stream says that it is alive when nothing changes
 * @param longest when a stream is ended; a page opens it again by itself, with a token that is still good
 */
@Validated
@ConfigurationProperties("safetyvalve.reporting.streams")
record StreamProperties(
        @DefaultValue("200") @Min(1) @Max(10_000) int most,
        @DefaultValue("15s") @NotNull Duration heartbeat,
        @DefaultValue("10m") @NotNull Duration longest) {}
