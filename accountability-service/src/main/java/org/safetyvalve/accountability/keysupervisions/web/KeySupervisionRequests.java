package org.safetyvalve.accountability.keysupervisions.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.keysupervisions.KeyItem;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.rules.Codes;

/** What callers send about key supervisions. */
final class KeySupervisionRequests {
    private KeySupervisionRequests() {}

    /**
     * What is to be followed.
     *
     * @param subjectKind hazard or responsibility-problem
     * @param reference its number
     * @param reason why
     */
    record OpenKeySupervision(
            @NotBlank String subjectKind,
            @NotNull @Pattern(regexp = Codes.ID) String subject,
            @NotBlank @Size(max = 200) String reference,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable Instant occurredAt) {

        KeyItem known() {
            Citation cited = new Citation(Codes.known("subjectKind", CitedKind.of(subjectKind)), subject);
            return new KeyItem(cited, reference, reason);
        }
    }

    /** @param reason why it is followed no more */
    record End(
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable Instant occurredAt) {}
}
