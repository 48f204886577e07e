package org.safetyvalve.hazard.hazards.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;
import static org.safetyvalve.hazard.Codes.SECTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.criteria.Criteria;
import org.safetyvalve.hazard.criteria.Criterion;
import org.safetyvalve.hazard.criteria.LegalBases;
import org.safetyvalve.hazard.criteria.LegalBasis;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.EvidenceFile;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.Inspection;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.Measure;
import org.safetyvalve.hazard.hazards.MeasureKind;
import org.safetyvalve.hazard.hazards.PowerCut;
import org.safetyvalve.hazard.hazards.RectificationPlan;
import org.safetyvalve.hazard.hazards.SealExtension;
import org.safetyvalve.hazard.hazards.TimeLimit;

/**
 * What commands on hazards ask for, one record a command. Each may state {@code occurredAt}, when it happened in the world:
 * in the past only with the scope {@code historical-import}.
 */
final class Requests {
    private static final int TEXT = 20_000;
    private static final int LINE = 1_000;

    /** What may be absent, and is not blank when it is there. */
    private static final String SAYS_SOMETHING = "(?s).*\\S.*";

    private Requests() {}

    /** A file kept as evidence: the id of one that was sent here, or the rest, of one that is kept elsewhere. */
    record EvidenceItem(
            @Pattern(regexp = ID) @Nullable String id,

            @Pattern(regexp = SAYS_SOMETHING) @Size(max = LINE) @Nullable
            String name,

            @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256,

            @Pattern(regexp = SAYS_SOMETHING) @Size(max = 200) @Nullable
            String mediaType,

            @PositiveOrZero @Nullable Long size) {}

    record Find(
            @Pattern(regexp = ID) @Nullable String campaign,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = TEXT) String description,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @Size(min = 1, max = LINE) @Nullable String address,
            @NotNull @Pattern(regexp = SECTOR) String sector,
            @Pattern(regexp = ID) @Nullable String site,
            @Pattern(regexp = ID) @Nullable String unit,
            @Nullable Boolean onTheSpot,
            @Size(max = TEXT) @Nullable String completion,
            @Valid @Size(max = 50) @Nullable List<EvidenceItem> evidence,
            @Nullable Instant occurredAt) {
        HazardFacts facts() {
            return new HazardFacts(campaign, title, description, district, address, sector, site, unit, null, null);
        }
    }

    record Classify(
            @NotBlank String level,
            @NotBlank @Size(max = TEXT) String basis,
            @Nullable String riskColour,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = LINE) String> criteria,
            @Nullable Boolean wholeJudgement,
            @Nullable Instant occurredAt) {
        Judgement judgement(Criteria known) {
            return Requests.judgement(criteria, wholeJudgement, known);
        }
    }

    /** A general hazard that has turned out to be major. */
    record Upgrade(
            @NotBlank @Size(max = TEXT) String basis,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = LINE) String> criteria,
            @Nullable Boolean wholeJudgement,
            @Nullable Instant occurredAt) {
        Judgement judgement(Criteria known) {
            return Requests.judgement(criteria, wholeJudgement, known);
        }
    }

    private static Judgement judgement(@Nullable List<String> criteria, @Nullable Boolean whole, Criteria known) {
        List<Criterion> named = new ArrayList<>();
        for (String id : listOf(criteria)) {
            named.add(known.require(id, "criteria[" + named.size() + "]"));
        }
        return new Judgement(named, Boolean.TRUE.equals(whole));
    }

    record Merge(
            @NotNull @Pattern(regexp = ID) String into,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt) {}

    /** A command that needs nothing but why. */
    record Because(
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt) {}

    /** A command that needs nothing said. */
    record Plainly(@Nullable Instant occurredAt) {
        static @Nullable Instant when(@Nullable Plainly body) {
            return body == null ? null : body.occurredAt();
        }
    }

    record Assign(
            @NotNull @Pattern(regexp = ID) String unit,
            @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = ID) String> coResponsible,
            @NotBlank @Size(max = TEXT) String basis,
            @Nullable Instant occurredAt) {}

    record GiveBack(
            @NotBlank @Size(max = TEXT) String legalBasis,
            @NotNull @Pattern(regexp = ID) String competentBody,
            @Size(max = TEXT) @Nullable String reason,
            @Nullable Instant occurredAt) {}

    /** An order: its basis as an article of the table, or as text that nobody checks. A power cut says how the unit was told. */
    record Ordered(
            @NotBlank String measure,

            @Pattern(regexp = SAYS_SOMETHING) @Size(max = TEXT) @Nullable
            String legalBasis,

            @Size(max = LINE) @Nullable String legalBasisId,
            @Size(max = 1_000) @Nullable List<@NotBlank @Size(max = LINE) String> subjects,
            @Size(max = LINE) @Nullable String decisionNo,
            @Size(max = LINE) @Nullable String decidedBy,
            @Size(max = LINE) @Nullable String noticeNo,
            @Nullable Instant noticedAt,
            @Nullable Instant cutAt,
            @Size(max = TEXT) @Nullable String emergency,
            @Nullable Instant occurredAt) {
        Measure toMeasure(LegalBases known, Act act) {
            LegalBasis checked = legalBasisId == null ? null : known.require(legalBasisId, "legalBasisId");
            String basis = legalBasis == null && checked != null ? checked.citation() : legalBasis;
            return new Measure(
                    Codes.read(MeasureKind.class, measure, "measure"),
                    Objects.requireNonNullElse(basis, ""),
                    checked,
                    listOf(subjects),
                    decision(act),
                    powerCut(act));
        }

        private Measure.@Nullable Decision decision(Act act) {
            return decisionNo == null && decidedBy == null
                    ? null
                    : new Measure.Decision(
                            Objects.requireNonNullElse(decisionNo, ""),
                            Objects.requireNonNullElse(decidedBy, act.by().organisation()));
        }

        private @Nullable PowerCut powerCut(Act act) {
            return noticeNo == null && noticedAt == null && cutAt == null && emergency == null
                    ? null
                    : new PowerCut(noticeNo, noticedAt, Objects.requireNonNullElse(cutAt, act.at()), emergency);
        }
    }

    /** @param days none for as many as the law allows */
    record ExtendInterimControl(
            @Nullable Integer days,
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = LINE) String approvalNo,
            @NotBlank @Size(max = LINE) String noticeNo,
            @Nullable Instant occurredAt) {
        SealExtension extension() {
            return new SealExtension(
                    Objects.requireNonNullElse(days, SealExtension.MOST_DAYS), reason, approvalNo, noticeNo);
        }
    }

    record ListIt(
            @NotBlank String level,
            @NotBlank @Size(max = LINE) String number,

            @Pattern(regexp = SAYS_SOMETHING) @Size(max = LINE) @Nullable
            String issuedBy,

            @Nullable Instant occurredAt) {}

    record Urge(
            @NotBlank @Size(max = LINE) String number,
            @NotBlank @Size(max = TEXT) String demand,
            @Nullable Instant occurredAt) {}

    record Publish(
            @NotBlank @Size(max = LINE) String publication,
            @Nullable Instant occurredAt) {}

    record OrderRectification(
            @NotBlank @Size(max = TEXT) String requirements,
            @Nullable Instant deadline,
            @Nullable Integer workingDays,
            @Nullable Instant occurredAt) {
        TimeLimit limit() {
            return new TimeLimit(deadline, workingDays);
        }
    }

    record Money(
            @PositiveOrZero long amount,
            @NotBlank @Size(max = LINE) String source) {}

    record Plan(
            @Size(max = TEXT) @Nullable String responsibility,
            @Size(max = TEXT) @Nullable String measures,
            @Valid @Nullable Money funds,
            @Nullable Instant timeLimit,
            @Size(max = TEXT) @Nullable String contingencyPlan,
            @Nullable Instant occurredAt) {
        RectificationPlan toPlan() {
            return new RectificationPlan(
                    nullIfBlank(responsibility),
                    measures,
                    funds == null ? null : new RectificationPlan.Funds(funds.amount(), funds.source()),
                    timeLimit,
                    nullIfBlank(contingencyPlan));
        }
    }

    record ApprovePlan(
            @Size(max = TEXT) @Nullable String opinion,
            @Nullable Instant occurredAt) {}

    record RequestExtension(
            @NotNull Instant until,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt) {}

    record GrantExtension(
            @Nullable Instant until,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt) {}

    /** What was done: a report of progress, or the claim that it is complete. */
    record Complete(
            @NotBlank @Size(max = TEXT) String summary,
            @Valid @Size(max = 50) @Nullable List<EvidenceItem> evidence,
            @Nullable Instant occurredAt) {}

    record Verify(
            @Nullable Boolean onSite,
            @NotBlank @Size(max = TEXT) String opinion,
            @Valid @Size(max = 50) @Nullable List<EvidenceItem> evidence,
            @Nullable Instant occurredAt) {
        Inspection inspection(List<EvidenceFile> files) {
            return new Inspection(Boolean.TRUE.equals(onSite), opinion, files);
        }
    }

    record FailVerification(
            @Nullable Boolean onSite,
            @NotBlank @Size(max = TEXT) String opinion,
            @Valid @Size(max = 50) @Nullable List<EvidenceItem> evidence,
            @Nullable Instant deadline,
            @Nullable Integer workingDays,
            @Nullable Instant occurredAt) {
        Inspection inspection(List<EvidenceFile> files) {
            return new Inspection(Boolean.TRUE.equals(onSite), opinion, files);
        }

        TimeLimit limit() {
            return new TimeLimit(deadline, workingDays);
        }
    }

    record Reopen(
            @NotBlank @Size(max = TEXT) String reason,
            @Pattern(regexp = ID) @Nullable String recurrence,
            @Nullable Instant occurredAt) {}

    static <T> List<T> listOf(@Nullable List<T> items) {
        return Objects.requireNonNullElse(items, List.of());
    }

    private static @Nullable String nullIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
