package org.safetyvalve.starter.publishing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Publishing from the outbox.
 *
 * @param backlog how many events may wait in memory, for the broker or for the ledger; further ones wait in their outbox
 *     for the sweeper. An import waits for room in an eighth of it
 * @param backlogBytes how many bytes those events may take, whatever their number
 * @param drainBatch how many published events are moved to the ledger at a time
 * @param drainLinger how long to wait for a batch to fill
 * @param remembered of how many aggregates to remember what was acknowledged
 * @param sweepEvery how often to look for what was left behind
 * @param sweepAfter how long a pending document must not have changed, on this instance's monotonic clock
 * @param sweepBatch how many pending documents of a collection to look at in one sweep
 * @param maxBlock how long the producer may block for room or for the broker's metadata
 * @param deliveryTimeout after it an unacknowledged event counts as failed and is left to the sweeper
 */
@Validated
@ConfigurationProperties("safetyvalve.publishing")
public record PublishingProperties(
        @Min(1) @DefaultValue("20000") int backlog,
        @NotNull @DefaultValue("64MB") DataSize backlogBytes,
        @Min(1) @DefaultValue("500") int drainBatch,
        @NotNull @DefaultValue("50ms") Duration drainLinger,
        @Min(1) @DefaultValue("20000") int remembered,
        @NotNull @DefaultValue("2s") Duration sweepEvery,
        @NotNull @DefaultValue("5s") Duration sweepAfter,
        @Min(1) @DefaultValue("40000") int sweepBatch,
        @NotNull @DefaultValue("1s") Duration maxBlock,
        @NotNull @DefaultValue("20s") Duration deliveryTimeout) {}
