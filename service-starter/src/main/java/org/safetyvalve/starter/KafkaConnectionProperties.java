package org.safetyvalve.starter;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The broker.
 *
 * @param bootstrapServers {@code host:port}, several by commas
 */
@Validated
@ConfigurationProperties("safetyvalve.kafka")
public record KafkaConnectionProperties(
        @NotBlank @DefaultValue("localhost:9092") String bootstrapServers) {}
