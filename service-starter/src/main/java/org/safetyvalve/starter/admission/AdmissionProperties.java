package org.safetyvalve.starter.admission;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests an instance works on at a time. Places for commands, reads and uploads together are fewer than the
 * store's connections ({@code safetyvalve.store.max-connections}), so that whoever has a place never waits for a
 * connection; with those who wait (twice as many as places) they are fewer than the server's threads, so that a thread is
 * always left to refuse and to answer for health.
 *
 * @param commands how many commands are worked on at a time
 * @param commandsPerAccount how many of them may be of one account; its further ones are refused (429)
 * @param reads how many reads are worked on at a time
 * @param readsPerAccount how many of them may be of one account
 * @param uploads how many sheets and files are taken in at a time; an upload lasts as long as its sender takes
 * @param uploadsPerAccount how many of them may be of one account
 * @param openCommands how many commands of anyone, without an account, are worked on at a time
 * @param openReads how many reads of anyone are answered at a time
 * @param patience how long a request waits for a place before it is refused (503), as long as a place was free within
 *     this time: it evens out a burst
 * @param impatience how long it waits otherwise: in an overload that lasts, waiting longer gains nothing
 * @param retryAfter after what time whoever was refused is asked to come back; up to twice as long, drawn at random
 */
@Validated
@ConfigurationProperties("safetyvalve.admission")
record AdmissionProperties(
        @Min(1) @Max(10_000) @DefaultValue("32") int commands,
        @Min(1) @DefaultValue("24") int commandsPerAccount,
        @Min(1) @Max(10_000) @DefaultValue("16") int reads,
        @Min(1) @DefaultValue("12") int readsPerAccount,
        @Min(1) @Max(1_000) @DefaultValue("4") int uploads,
        @Min(1) @DefaultValue("2") int uploadsPerAccount,
        @Min(1) @Max(1_000) @DefaultValue("4") int openCommands,
        @Min(1) @Max(1_000) @DefaultValue("4") int openReads,
        @NotNull @DefaultValue("100ms") Duration patience,
        @NotNull @DefaultValue("10ms") Duration impatience,
        @NotNull @DefaultValue("2s") Duration retryAfter) {

    @AssertTrue(message = "impatience must not be negative nor longer than patience, and patience at most 10 s")
    boolean isPatienceInOrder() {
        return !impatience.isNegative()
                && impatience.compareTo(patience) <= 0
                && patience.compareTo(Duration.ofSeconds(10)) <= 0;
    }

    @AssertTrue(message = "retry-after must be between 1 s and 10 min")
    boolean isRetryAfterInOrder() {
        return retryAfter.toSeconds() >= 1 && retryAfter.compareTo(Duration.ofMinutes(10)) <= 0;
    }

    int places(Kind kind) {
        return switch (kind) {
            case COMMAND -> commands;
            case READ -> reads;
            case UPLOAD -> uploads;
            case OPEN_COMMAND -> openCommands;
            case OPEN_READ -> openReads;
        };
    }

    int perAccount(Kind kind) {
        return switch (kind) {
            case COMMAND -> commandsPerAccount;
            case READ -> readsPerAccount;
            case UPLOAD -> uploadsPerAccount;
            case OPEN_COMMAND, OPEN_READ -> places(kind);
        };
    }
}
