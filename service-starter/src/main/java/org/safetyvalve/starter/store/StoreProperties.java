package org.safetyvalve.starter.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The service's own store.
 *
 * @param uri MongoDB connection string with the database's name as its path
 * @param maxConnections upper bound of connections; further operations wait
 * @param selectionTimeout how long to look for a usable server before a command is refused as unavailable
 * @param readTimeout how long to wait for an answer; after it the outcome of a write is unknown
 * @param clockTolerance an instance whose clock differs more than this from the store's decides no deadline
 */
@Validated
@ConfigurationProperties("safetyvalve.store")
public record StoreProperties(
        @NotBlank String uri,
        @DefaultValue("64") int maxConnections,
        @NotNull @DefaultValue("3s") Duration selectionTimeout,
        @NotNull @DefaultValue("15s") Duration readTimeout,
        @NotNull @DefaultValue("2s") Duration clockTolerance) {}
