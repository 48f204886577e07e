package org.safetyvalve.hazard.reports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.reports.PublicReport;
import org.safetyvalve.hazard.reports.ReporterContact;
import org.safetyvalve.hazard.reports.store.PublicReports;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The report that a hazard was recorded from, for the staff of the authority that decides on it. */
@RestController
class HazardReportController {
    private final PublicReports reports;

    HazardReportController(PublicReports reports) {
        this.reports = reports;
    }

    /** @param about the department that was complained of */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String authority,
            @Nullable String about,
            boolean anonymous,
            Instant receivedAt,
            List<PublicReport.Supplement> supplements) {
        static Details of(PublicReport.State state) {
            return new Details(
                    state.authority(), state.about(), state.anonymous(), state.receivedAt(), state.supplements());
        }
    }

    record Why(@NotBlank @Size(max = 1_000) String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(@Nullable String name, @Nullable String phone) {
        static Contact of(ReporterContact contact) {
            return new Contact(contact.name(), contact.phone());
        }

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    @GetMapping("/hazards/{id}/report")
    ResponseEntity<Details> read(@PathVariable String id, Actor reader) {
        Stored<PublicReport.State> report = reports.ofHazard(id, reader);
        return CommandResponses.record(report.version(), Details.of(report.state()));
    }

    /** A command, because that somebody reads it is recorded. */
    @PostMapping("/hazards/{id}/report/read-contact")
    Contact readContact(@PathVariable String id, @Valid @RequestBody Why body, CommandContext context) {
        return Contact.of(reports.readContact(id, body.reason(), context));
    }
}
