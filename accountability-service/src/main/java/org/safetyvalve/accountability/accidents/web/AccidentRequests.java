package org.safetyvalve.accountability.accidents.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentKind;
import org.safetyvalve.accountability.accidents.AccidentReport;
import org.safetyvalve.accountability.accidents.GovernmentLevel;
import org.safetyvalve.accountability.accidents.Implementation;
import org.safetyvalve.accountability.accidents.ReportingFinding;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** What callers send about accidents. */
final class AccidentRequests {
    private AccidentRequests() {}

    /**
     * The first report of an accident.
     *
     * @param reference its number; its own id when not said
     * @param kind road-traffic, fire or other
     * @param happenedAt when the accident happened
     * @param seriousInjuries acute industrial poisoning included
     * @param directLoss direct economic loss, in yuan; 0 when not known yet
     * @param unit the unit where it happened; a unit that reports its own need not say it
     * @param knownAt since when the figures are known; now when not said
     * @param knownToUnitAt when the head of the unit knew of it; when it happened, if not said. Not for the unit itself
     * @param unitReportedAt when the unit reported it, if it did. Not for the unit itself
     */
    record Report(
            @Nullable @Size(min = 1, max = 200) String reference,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 20_000) String description,
            @NotNull @Pattern(regexp = Codes.DISTRICT) String district,
            @NotNull @Pattern(regexp = Codes.CODE) String sector,
            @NotBlank String kind,
            @NotNull Instant happenedAt,
            @NotNull @PositiveOrZero Integer deaths,
            @NotNull @PositiveOrZero Integer seriousInjuries,
            @Nullable @PositiveOrZero Long directLoss,
            @Nullable @Size(min = 1, max = 1000) String address,
            @Nullable @Pattern(regexp = Codes.ID) String unit,
            @Nullable @Size(min = 1, max = 500) String unitName,
            @Nullable @Pattern(regexp = Codes.ID) String campaign,
            @Nullable @Pattern(regexp = Codes.ID) String hazard,
            @Nullable Instant knownAt,
            @Nullable Instant knownToUnitAt,
            @Nullable Instant unitReportedAt,
            @Nullable Instant occurredAt) {

        /** @param number the accident's, when the caller has none */
        AccidentReport report(Actor by, String number) {
            String own = by.has(Role.RESPONSIBLE_UNIT) ? by.organisation() : null;
            AccidentFacts facts = new AccidentFacts(
                    Objects.requireNonNullElse(reference, number),
                    title,
                    description,
                    district,
                    sector,
                    Codes.known("kind", AccidentKind.of(kind)),
                    happenedAt,
                    address,
                    unit == null ? own : unit,
                    unitName,
                    campaign,
                    hazard,
                    null);
            Toll toll = new Toll(deaths, seriousInjuries, Objects.requireNonNullElse(directLoss, 0L));
            return new AccidentReport(facts, toll, knownAt, knownToUnitAt, unitReportedAt, null);
        }
    }

    /**
     * All that is known now.
     *
     * @param knownAt since when; now when not said
     * @param note why; required when something is taken back
     */
    record Supplement(
            @NotNull @PositiveOrZero Integer deaths,
            @NotNull @PositiveOrZero Integer seriousInjuries,
            @NotNull @PositiveOrZero Long directLoss,
            @Nullable Instant knownAt,
            @Nullable @Size(max = 20_000) String note,
            @Nullable Instant occurredAt) {

        Toll toll() {
            return new Toll(deaths, seriousInjuries, directLoss);
        }
    }

    /** @param reportedAt when the unit reported it, stated by the office that took its report; now when not said */
    record UnitReport(
            @Nullable Instant reportedAt, @Nullable Instant occurredAt) {}

    /**
     * A report to a level above.
     *
     * @param to city, province or state-council
     */
    record Upward(
            @NotBlank String to,
            @Nullable @Size(min = 1, max = 1000) String reference,
            @Nullable Instant occurredAt) {

        GovernmentLevel level() {
            return Codes.known("to", GovernmentLevel.of(to));
        }
    }

    /**
     * A decision or a report, by its number.
     *
     * @param reference its number
     */
    record Document(
            @NotBlank @Size(max = 1000) String reference,
            @Nullable Instant occurredAt) {}

    /**
     * A technical appraisal that is commissioned.
     *
     * @param subject what is appraised
     * @param appraiser the institution or panel of experts that appraises; no names of persons
     * @param reference of the commission
     * @param agreedBy the last day on which the opinion is given, as agreed, within a year; when it has passed this is told
     */
    record Commission(
            @NotBlank @Size(max = 1000) String subject,
            @NotBlank @Size(max = 500) String appraiser,
            @NotBlank @Size(max = 1000) String reference,
            @NotNull LocalDate agreedBy,
            @Nullable Instant occurredAt) {}

    /**
     * An appraisal that is received.
     *
     * @param number which of the accident's
     * @param reference of the opinion, or of what ended the commission without one
     */
    record Opinion(
            @NotNull Integer number,
            @NotBlank @Size(max = 1000) String reference,
            @Nullable Instant occurredAt) {}

    /**
     * What was found of how the unit reported.
     *
     * @param finding late, omitted, falsified, concealed or in-order
     * @param reference of the paper that determines it
     * @param basis what was verified
     */
    record Finding(
            @NotBlank String finding,
            @NotBlank @Size(max = 1000) String reference,
            @NotBlank @Size(max = 20_000) String basis,
            @Nullable Instant occurredAt) {

        ReportingFinding.Kind kind() {
            return Codes.known("finding", ReportingFinding.Kind.of(finding));
        }
    }

    /**
     * How far what the decision ordered has been done: carried-out, partly-carried-out or not-carried-out.
     *
     * @param rectification rectification and precautions
     * @param accountability what was to be done to those responsible
     * @param reference of the evaluation
     */
    record Evaluated(
            @NotBlank String rectification,
            @NotBlank String accountability,
            @NotBlank @Size(max = 1000) String reference,
            @Nullable Instant occurredAt) {

        Implementation ofTheRectification() {
            return Codes.known("rectification", Implementation.of(rectification));
        }

        Implementation ofTheAccountability() {
            return Codes.known("accountability", Implementation.of(accountability));
        }
    }

    /** @param days no more in all than the law lets a term be extended: 60 of an investigation, 30 of a decision */
    record Extension(
            int days,
            @NotBlank @Size(max = 1000) String reference,
            @Nullable Instant occurredAt) {}
}
