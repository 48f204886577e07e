package org.safetyvalve.accountability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.rules.Codes;

/** What callers send about commitments, wherever they were made. */
public final class CommitmentRequests {
    private CommitmentRequests() {}

    /**
     * A commitment.
     *
     * @param organisation who has to keep it
     * @param text what it commits to
     * @param workingDays the time to keep it, 1 to 180
     */
    public record Make(
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank @Size(max = 20_000) String text,
            int workingDays,
            @Nullable Instant occurredAt) {}

    /** @param report what was done */
    public record Report(
            @NotBlank @Size(max = 20_000) String report,
            @Nullable Instant occurredAt) {}

    /** @param opinion what the examination showed */
    public record Verify(
            @Nullable @Size(max = 20_000) String opinion,
            @Nullable Instant occurredAt) {}

    /**
     * A failed verification.
     *
     * @param opinion what the examination showed
     * @param workingDays the time of the next round, 1 to 180
     */
    public record FailVerification(
            @NotBlank @Size(max = 20_000) String opinion,
            int workingDays,
            @Nullable Instant occurredAt) {}
}
