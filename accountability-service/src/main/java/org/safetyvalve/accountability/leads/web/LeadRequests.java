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
     * @param tracing required when the source is responsibility-tracing
     * @param hazard required when the source is hazard
     * @param campaign required when the source is supervision and no problem is named
     * @param accident required when the source is accident
     * @param problem the responsibility problem, when the source is supervision
     * @param reporter the name of who reported it, when the source is public-report and it is known
     */
    record Receive(
            @Nullable @Size(min = 1, max = 200) String reference,
            @NotBlank String source,
            @Nullable @Pattern(regexp = Codes.ID) String tracing,
            @Nullable @Pattern(regexp = Codes.ID) String hazard,
            @Nullable @Pattern(regexp = Codes.ID) String campaign,
            @Nullable @Pattern(regexp = Codes.ID) String accident,
            @Nullable @Pattern(regexp = Codes.ID) String problem,
            @NotNull @Pattern(regexp = Codes.DISTRICT) String district,
            @NotBlank @Size(max = 20_000) String content,
            @Nullable @Size(min = 1, max = 200) String reporter,
            @Nullable Instant occurredAt) {

        /** A lead that came by transfer or event is not received by hand: it would pass for one that its sender knows of. */
        LeadOrigin origin() {
            LeadSource known = Codes.known("source", LeadSource.of(source).filter(one -> !one.isRecordedElsewhere()));
            return new LeadOrigin(known, null, tracing, hazard, campaign, accident, problem, null);
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

    /** @param into the earlier lead that it is merged into */
    record Merge(
            @NotNull @Pattern(regexp = Codes.ID) String into,
            @Nullable Instant occurredAt) {}

    /**
     * What a lead says.
     *
     * @param reporter who reported it; absent when nobody is named
     */
    record Texts(String content, @Nullable String reporter) {

        /** Says nothing of what it is: frameworks write answers into their logs. */
        @Override
        public String toString() {
            return "what a lead says";
        }
    }
}
