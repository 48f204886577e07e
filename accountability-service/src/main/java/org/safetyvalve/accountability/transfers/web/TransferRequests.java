package org.safetyvalve.accountability.transfers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.accountability.transfers.SubjectKind;
import org.safetyvalve.accountability.transfers.TransferSubject;
import org.safetyvalve.accountability.transfers.store.Transfers;
import org.safetyvalve.starter.domain.OrganisationKind;

/** What callers send about transfers. */
final class TransferRequests {
    private TransferRequests() {}

    /**
     * A new transfer.
     *
     * @param subjectKind hazard, lead, case or accident
     * @param subject its id, or its number with the sender
     * @param hazard the hazard that it is about; for a hazard, itself
     * @param to the receiving organisation
     * @param toKind its kind, when it is discipline inspection and that does not follow from the subject
     * @param content what only the receiver should read
     */
    record Refer(
            @NotBlank String subjectKind,
            @NotNull @Pattern(regexp = Codes.ID) String subject,
            @Nullable @Pattern(regexp = Codes.ID) String hazard,
            @Nullable @Pattern(regexp = Codes.ID) String campaign,
            @NotNull @Pattern(regexp = Codes.ID) String to,
            @Nullable String toKind,
            @NotNull @Pattern(regexp = Codes.DISTRICT) String district,
            @NotBlank @Size(max = 20_000) String basis,
            @Nullable @Size(max = 500) String title,
            @Nullable @Size(max = 20_000) String content,
            @Nullable Instant occurredAt) {

        Transfers.Request request() {
            SubjectKind kind = Codes.known("subjectKind", SubjectKind.of(subjectKind));
            String about = hazard == null && kind == SubjectKind.HAZARD ? subject : hazard;
            return new Transfers.Request(
                    new TransferSubject(kind, subject, about, campaign),
                    to,
                    OrganisationKind.DISCIPLINE_INSPECTION.code().equals(toKind),
                    district,
                    basis,
                    title,
                    content);
        }

        /** Says nothing of what the sender wrote: frameworks write requests into their logs. */
        @Override
        public String toString() {
            return "a transfer of " + subjectKind + ' ' + subject + " to " + to;
        }
    }

    /** @param reference the receiver's own reference */
    record Accept(
            @Nullable @Size(min = 1, max = 1_000) String reference,
            @Nullable Instant occurredAt) {}

    /** @param competentBody the organisation that should have it instead */
    record Return(
            @NotBlank @Size(max = 20_000) String basis,
            @NotNull @Pattern(regexp = Codes.ID) String competentBody,
            @Nullable Instant occurredAt) {}

    /** @param to the organisation that has to handle it */
    record Designate(
            @NotNull @Pattern(regexp = Codes.ID) String to,
            @NotBlank @Size(max = 20_000) String basis,
            @Nullable Instant occurredAt) {}

    /**
     * A result.
     *
     * @param resultReference the number of the answer
     * @param outcome code of the kind of result: handled, case-filed, case-not-filed, punished, prosecuted, rectified
     */
    record ReportResult(
            @NotBlank @Size(max = 1_000) String resultReference,
            @Nullable @Pattern(regexp = Codes.CODE) String outcome,
            @Nullable Instant occurredAt) {}
}
