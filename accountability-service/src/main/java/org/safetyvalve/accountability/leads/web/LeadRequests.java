package org.safetyvalve.accountability.leads.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.leads.LeadDisposition;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadSource;
import org.safetyvalve.accountability.rules.Codes;

/** What callers send about leads. */
final class LeadRequests {
    private LeadRequests() {}

    /**
     * A lead received by hand.
     *
     * @param reference its number; says nothing of its content
     * @param source hazard, accident, supervision, responsibility-tracing or public-report
     */
    record Receive(
            @Nullable @Size(min = 1, max = 200) String reference,
            @NotBlank String source,
            @Nullable @Pattern(regexp = Codes.ID) String tracing,
            @Nullable @Pattern(regexp = Codes.ID) String hazard,
            @Nullable @Pattern(regexp = Codes.ID) String campaign,
            @NotNull @Pattern(regexp = Codes.DISTRICT) String district,
            @NotBlank @Size(max = 20_000) String content,
            @Nullable Instant occurredAt) {

        /** A lead that came by transfer or event is not received by hand: it would pass for one that its sender knows of. */
        LeadOrigin origin() {
            LeadSource known = Codes.known("source", LeadSource.of(source).filter(one -> !one.isRecordedElsewhere()));
            return new LeadOrigin(known, null, tracing, hazard, campaign);
        }

        /** Says nothing of what the lead says: frameworks write requests into their logs. */
        @Override
        public String toString() {
            return "a lead received by hand";
        }
    }

    /** @param disposition inquiry-by-talk-or-letter, preliminary-verification, held-pending or concluded */
    record Dispose(@NotBlank String disposition, @Nullable Instant occurredAt) {

        LeadDisposition known() {
            return Codes.known("disposition", LeadDisposition.of(disposition));
        }
    }
}
