package org.safetyvalve.accountability.problems.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.problems.ProblemKind;
import org.safetyvalve.accountability.rules.Codes;

/** What callers send about responsibility problems. */
final class ProblemRequests {
    private ProblemRequests() {}

    /**
     * A problem found.
     *
     * @param supervision the supervision, whose campaign it counts for
     * @param unit the department or unit whose problem it is, to which it will be fed back
     * @param kind duty-not-performed, supervision-lax, rectification-not-followed-up, formalism, bureaucracy,
     *     falsification, perfunctoriness or corruption
     * @param district where it is; the supervision's own when not said
     * @param repeatOf the earlier problem of the same unit that it repeats
     */
    record Find(
            @NotNull @Pattern(regexp = Codes.ID) String supervision,
            @Nullable @Pattern(regexp = Codes.ID) String visit,
            @NotNull @Pattern(regexp = Codes.ID) String unit,
            @NotBlank String kind,
            @NotBlank @Size(max = 20_000) String summary,
            @Nullable @Pattern(regexp = Codes.DISTRICT) String district,
            @Nullable @Pattern(regexp = Codes.ID) String repeatOf,
            @Nullable Instant occurredAt) {

        ProblemKind knownKind() {
            return Codes.known("kind", ProblemKind.of(kind));
        }
    }

    /** @param workingDays the time to rectify it, 1 to 180 */
    record FeedBack(int workingDays, @Nullable Instant occurredAt) {}

    /** @param report what was done about it */
    record Rectify(
            @NotBlank @Size(max = 20_000) String report,
            @Nullable Instant occurredAt) {}

    /** @param opinion what the examination showed */
    record Verify(
            @Nullable @Size(max = 20_000) String opinion,
            @Nullable Instant occurredAt) {}

    /**
     * A failed verification.
     *
     * @param opinion what the examination showed
     * @param workingDays the time of the next round, 1 to 180
     */
    record FailVerification(
            @NotBlank @Size(max = 20_000) String opinion,
            int workingDays,
            @Nullable Instant occurredAt) {}

    /** @param reason why it is closed */
    record Close(
            @Nullable @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}
}
