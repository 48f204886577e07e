package org.safetyvalve.accountability.supervisions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.accountability.supervisions.DocumentRead;
import org.safetyvalve.accountability.supervisions.Interview;
import org.safetyvalve.accountability.supervisions.VisitedUnit;

/** What callers send about supervisions, inspections and visits. */
final class SupervisionRequests {
    private SupervisionRequests() {}

    /**
     * A supervision.
     *
     * @param id a readable id of the caller's choice, or null
     * @param campaign the campaign that it supervises
     * @param from first day
     * @param to last day, or null when it is open
     */
    record OpenSupervision(
            @Nullable @Pattern(regexp = Codes.ID) String id,
            @NotNull @Pattern(regexp = Codes.ID) String campaign,
            @NotBlank @Size(max = 500) String title,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant occurredAt) {}

    /** @param id a readable id of the caller's choice, or null */
    record OpenInspection(
            @Nullable @Pattern(regexp = Codes.ID) String id,
            @NotBlank @Size(max = 500) String groupName,
            @Nullable Instant occurredAt) {}

    /**
     * A visit.
     *
     * @param unit the department or unit visited
     * @param covert whether it was unannounced and undercover
     */
    record RecordVisit(
            @NotNull @Pattern(regexp = Codes.ID) String unit,
            @NotBlank @Size(max = 500) String unitName,
            boolean covert,
            @Nullable @Size(max = 1_000) List<@Valid @NotNull InterviewHeld> interviews,
            @Nullable @Size(max = 1_000) List<@Valid @NotNull DocumentSeen> documents,
            @Nullable Instant occurredAt) {

        VisitedUnit visited() {
            return new VisitedUnit(unit, unitName);
        }

        List<Interview> interviewsHeld() {
            return Objects.requireNonNullElse(interviews, List.<InterviewHeld>of()).stream()
                    .map(interview -> new Interview(interview.role(), interview.at()))
                    .toList();
        }

        List<DocumentRead> documentsRead() {
            return Objects.requireNonNullElse(documents, List.<DocumentSeen>of()).stream()
                    .map(document -> new DocumentRead(document.title(), document.kind()))
                    .toList();
        }
    }

    /** @param role code of the role in which somebody was heard, for example department-leader */
    record InterviewHeld(
            @NotNull @Pattern(regexp = Codes.CODE) String role,
            @NotNull Instant at) {}

    /** @param kind code of the kind of document, for example meeting-minutes */
    record DocumentSeen(
            @NotBlank @Size(max = 500) String title,
            @NotNull @Pattern(regexp = Codes.CODE) String kind) {}
}
