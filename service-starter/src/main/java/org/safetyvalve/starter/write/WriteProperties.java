package org.safetyvalve.starter.write;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of the one write.
 *
 * @param outboxBound how many unpublished events an aggregate may hold; past it its commands are refused (503)
 * @param maxEventBytes the largest event, headers included; keep it below the broker's {@code message.max.bytes}
 * @param keysKept how many commands' keys an aggregate remembers at most, beside the one that created it
 * @param keyWindow how long a command's key is remembered; that of the command that created an aggregate, for ever
 * @param attempts how often a command without If-Match that lost a race is decided again before it answers 409
 * @param remembered how many aggregates to remember as this instance's commands left them, so that the next command on
 *     one need not read it; 0 for none
 */
@Validated
@ConfigurationProperties("safetyvalve.write")
public record WriteProperties(
        @Min(8) @DefaultValue("64") int outboxBound,
        @Min(1024) @Max(4_000_000) @DefaultValue("900000") int maxEventBytes,
        @Min(1) @DefaultValue("50") int keysKept,
        @NotNull @DefaultValue("24h") Duration keyWindow,
        @Min(1) @DefaultValue("5") int attempts,
        @Min(0) @DefaultValue("1000") int remembered) {}
