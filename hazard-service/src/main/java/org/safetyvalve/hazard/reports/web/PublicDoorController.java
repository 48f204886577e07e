package org.safetyvalve.hazard.reports.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.SECTOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.reports.PublicReport;
import org.safetyvalve.hazard.reports.ReporterContact;
import org.safetyvalve.hazard.reports.store.PublicReports;
import org.safetyvalve.starter.web.OfAnyone;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public's door (群众举报): open to anyone, without an account. A receipt comes in a body and never in an address, which logs and browsers
 * keep. Bodies that hold one, or a name, say nothing of it when they are written out.
 */
@RestController
@RequestMapping("/public/reports")
@SecurityRequirements
class PublicDoorController {
    private static final String OTHER = "other";

    private final PublicReports reports;

    PublicDoorController(PublicReports reports) {
        this.reports = reports;
    }

    /** A hazard as somebody of the public sees it. Name and phone may be left out. */
    record Report(
            @NotBlank @Size(max = 4_000) String description,
            @NotBlank @Size(max = 500) String address,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @Pattern(regexp = SECTOR) @Nullable String sector,
            @Nullable Boolean aboutAuthority,
            @Nullable String name,
            @Nullable String phone) {
        PublicReport.Told told() {
            return new PublicReport.Told(
                    description.strip(), address.strip(), district, Objects.requireNonNullElse(sector, OTHER));
        }

        @Override
        public String toString() {
            return "Report[…]";
        }
    }

    /** The receipt is told this once. */
    record Accepted(String receipt) {
        @Override
        public String toString() {
            return "Accepted[…]";
        }
    }

    record Ask(@Nullable String receipt) {
        @Override
        public String toString() {
            return "Ask[…]";
        }
    }

    record Supplement(
            @Nullable String receipt,
            @NotBlank @Size(max = 2_000) String text) {
        @Override
        public String toString() {
            return "Supplement[…]";
        }
    }

    /**
     * Where it stands.
     *
     * @param closed nothing more is going to happen (办结)
     * @param fixed it was put right, and somebody else has verified that (整改完成并验收)
     * @param merged all this is said of another hazard, which this one was merged into
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String state,
            boolean closed,
            boolean fixed,
            boolean merged,
            String words,
            @Nullable String reason,
            Instant receivedAt,
            List<PublicReport.Supplement> supplements) {
        static Told of(PublicReports.Answer answer) {
            return new Told(
                    answer.standing().progress().code(),
                    answer.standing().closed(),
                    answer.standing().fixed(),
                    answer.merged(),
                    answer.words(),
                    answer.reason(),
                    answer.report().receivedAt(),
                    answer.report().supplements());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Accepted report(@Valid @RequestBody Report body, @OfAnyone CommandContext context) {
        ReporterContact contact = ReporterContact.ofWhatWasLeft(body.name(), body.phone());
        boolean aboutAuthority = Boolean.TRUE.equals(body.aboutAuthority());
        return new Accepted(
                reports.receive(body.told(), aboutAuthority, contact, context).written());
    }

    @PostMapping("/standing")
    Told standing(@RequestBody Ask body, Locale language) {
        return Told.of(reports.tell(body.receipt(), language));
    }

    @PostMapping("/supplements")
    Told supplement(@Valid @RequestBody Supplement body, @OfAnyone CommandContext context, Locale language) {
        reports.supplement(body.receipt(), body.text(), context);
        return Told.of(reports.tell(body.receipt(), language));
    }
}
