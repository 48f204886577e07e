package org.safetyvalve.accountability.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.Appeal;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.Defence;
import org.safetyvalve.accountability.cases.Evaluation;
import org.safetyvalve.accountability.cases.FindingKind;
import org.safetyvalve.accountability.cases.GroundKind;
import org.safetyvalve.accountability.cases.Measure;
import org.safetyvalve.accountability.cases.NoticeMeans;
import org.safetyvalve.accountability.cases.Outcome;
import org.safetyvalve.accountability.cases.Review;
import org.safetyvalve.accountability.cases.Unreachable;
import org.safetyvalve.accountability.cases.store.Cases;
import org.safetyvalve.accountability.rules.Codes;

/** What callers send about cases. */
final class CaseRequests {
    private static final int TEXT = 20_000;
    private static final int MANY = 100;

    /** A number of the office's register, which leaves no room for anything else: 日纪案〔2026〕0012号. */
    private static final String REFERENCE = "[\\p{IsHan}]{1,8}〔[0-9]{4}〕[0-9]{1,6}号?";

    private CaseRequests() {}

    /**
     * A case to be filed.
     *
     * @param lead the lead that it is filed from; either that or a tracing
     * @param accidentCase whether it follows an accident; what its lead says of that counts as well
     */
    record File(
            @Nullable @Pattern(regexp = Codes.ID) String lead,
            @Nullable @Pattern(regexp = Codes.ID) String tracing,
            @Nullable @Pattern(regexp = REFERENCE) String reference,
            boolean accidentCase,
            @NotBlank @Size(max = TEXT) String facts,
            @NotEmpty @Size(max = MANY) List<@Valid @NotNull SomebodyConcerned> concerned,
            @Nullable Instant occurredAt) {

        GroundKind kind() {
            return lead == null ? GroundKind.TRACING : GroundKind.LEAD;
        }

        /** One of the two, and not both. */
        String ground() {
            Optional<String> one = lead == null ? Optional.ofNullable(tracing) : Optional.of(lead);
            return Codes.known("lead", lead != null && tracing != null ? Optional.empty() : one);
        }

        List<Cases.Named> named() {
            return CaseRequests.named(concerned);
        }
    }

    /**
     * Somebody concerned.
     *
     * @param capacities party-organisation or unit; or cadre, party-member, public-official
     * @param organisation the organisation, or the one that the person belongs to
     * @param name the person's name and post
     */
    record SomebodyConcerned(
            @NotEmpty @Size(max = 3) List<@NotBlank String> capacities,
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @Nullable @Size(min = 1, max = 200) String name) {

        Cases.Named known(String field) {
            return new Cases.Named(
                    capacities.stream()
                            .distinct()
                            .map(code -> Codes.known(field + ".capacities", Capacity.of(code)))
                            .toList(),
                    organisation,
                    name);
        }
    }

    private static List<Cases.Named> named(List<SomebodyConcerned> concerned) {
        return IntStream.range(0, concerned.size())
                .mapToObj(i -> concerned.get(i).known("concerned[" + i + "]"))
                .toList();
    }

    record AddConcerned(
            @NotEmpty @Size(max = MANY) List<@Valid @NotNull SomebodyConcerned> concerned,
            @Nullable Instant occurredAt) {
        List<Cases.Named> named() {
            return CaseRequests.named(concerned);
        }
    }

    record LinkToAccident(
            @NotNull @Pattern(regexp = Codes.ID) String accident,
            @Nullable Instant occurredAt) {}

    /** @param investigators accounts, at least two for a case that has none */
    record Assign(
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = Codes.ID) String> investigators,
            @Nullable Instant occurredAt) {}

    /** @param investigator the account that is challenged; the caller's own to declare a conflict of interest */
    record ChallengeInvestigator(
            @NotNull @Pattern(regexp = Codes.ID) String investigator,
            @NotBlank @Size(max = TEXT) String grounds,
            @Nullable Instant occurredAt) {}

    record DecideChallenge(
            @NotNull @Pattern(regexp = Codes.ID) String investigator,
            @NotNull Boolean upheld,
            @Nullable Instant occurredAt) {}

    /** @param adjudicator the account that is challenged; the caller's own to declare a conflict of interest */
    record ChallengeAdjudicator(
            @NotNull @Pattern(regexp = Codes.ID) String adjudicator,
            @NotBlank @Size(max = TEXT) String grounds,
            @Nullable Instant occurredAt) {}

    record DecideAdjudicatorChallenge(
            @NotNull @Pattern(regexp = Codes.ID) String adjudicator,
            @NotNull Boolean upheld,
            @Nullable Instant occurredAt) {}

    /** @param head the account of a head of the organ; the caller's own to declare a conflict of interest */
    record ChallengeHead(
            @NotNull @Pattern(regexp = Codes.ID) String head,
            @NotBlank @Size(max = TEXT) String grounds,
            @Nullable Instant occurredAt) {}

    record DecideHeadChallenge(
            @NotNull @Pattern(regexp = Codes.ID) String head,
            @NotNull Boolean upheld,
            @Nullable Instant occurredAt) {}

    record Replace(
            @NotNull @Pattern(regexp = Codes.ID) String investigator,
            @NotNull @Pattern(regexp = Codes.ID) String successor,
            @Nullable Instant occurredAt) {}

    record Conclude(
            @NotEmpty @Size(max = MANY) List<@Valid @NotNull FoundOfOne> findings,
            @NotBlank @Size(max = TEXT) String report,
            @Nullable Instant occurredAt) {
        List<Cases.Found> known() {
            return findings.stream().map(FoundOfOne::known).toList();
        }
    }

    /**
     * What was found of one.
     *
     * @param concerned what it is called in the case
     * @param finding duty-performed, responsibility, perfunctoriness, formalism, bureaucracy, falsification or corruption
     * @param text the facts and the evidence
     */
    record FoundOfOne(
            @NotBlank @Size(max = 10) String concerned,
            @NotBlank String finding,
            @NotBlank @Size(max = TEXT) String text) {
        Cases.Found known() {
            return new Cases.Found(concerned, Codes.known("findings", FindingKind.of(finding)), text);
        }
    }

    record Hear(
            @NotBlank @Size(max = TEXT) String opinion,
            @Nullable Instant occurredAt) {}

    record Reasons(
            @NotBlank @Size(max = TEXT) String reasons,
            @Nullable Instant occurredAt) {}

    record Propose(
            @NotEmpty @Size(max = MANY) List<@Valid @NotNull OutcomeOfOne> outcomes,
            @Nullable @Size(min = 1, max = TEXT) String reasons,
            @Nullable Instant occurredAt) {}

    /**
     * That somebody was informed in writing.
     *
     * @param concerned whom, as it is called in the case
     * @param means in-person, post or announcement
     * @param informedAt when; left out for now
     * @param notice what the notice says of the facts, the basis and what is proposed
     */
    record Inform(
            @NotBlank @Size(max = 10) String concerned,
            @NotBlank String means,
            @Nullable Instant informedAt,
            @NotBlank @Size(max = TEXT) String notice,
            @Nullable Instant occurredAt) {
        NoticeMeans known() {
            return Codes.known("means", NoticeMeans.of(means));
        }
    }

    /**
     * A statement and defence, or their waiver.
     *
     * @param concerned whose, as it is called in the case
     * @param statement what he said, or how he waived it
     * @param acceptance accepted, partly-accepted or not-accepted; left out for a waiver
     * @param reasons why, after it was looked into; left out for a waiver
     */
    record HearDefence(
            @NotBlank @Size(max = 10) String concerned,
            boolean waived,
            @NotBlank @Size(max = TEXT) String statement,
            @Nullable String acceptance,
            @Nullable @Size(min = 1, max = TEXT) String reasons,
            @Nullable Instant occurredAt) {
        Defence.@Nullable Acceptance known() {
            return acceptance == null ? null : Codes.known("acceptance", Defence.Acceptance.of(acceptance));
        }
    }

    /**
     * That somebody cannot be heard.
     *
     * @param concerned who, as it is called in the case
     * @param cause deceased, or not-found after an announcement
     * @param basis what shows it
     */
    record ReportUnreachable(
            @NotBlank @Size(max = 10) String concerned,
            @NotBlank String cause,
            @NotBlank @Size(max = TEXT) String basis,
            @Nullable Instant occurredAt) {
        Unreachable.Cause known() {
            return Codes.known("cause", Unreachable.Cause.of(cause));
        }
    }

    record ApproveUnreachable(
            @NotBlank @Size(max = 10) String concerned,
            @Nullable Instant occurredAt) {}

    /** @param outcomes left out for what was proposed */
    record Decide(
            @Nullable @Size(min = 1, max = MANY) List<@Valid @NotNull OutcomeOfOne> outcomes,
            @Nullable @Size(min = 1, max = TEXT) String reasons,
            @Nullable Instant occurredAt) {}

    /**
     * A review.
     *
     * @param result approved, changed or returned
     * @param outcomes what takes the decision's place, for a change alone
     */
    record ReviewDecision(
            @NotBlank String result,
            @Nullable @Size(min = 1, max = MANY) List<@Valid @NotNull OutcomeOfOne> outcomes,
            @Nullable @Size(min = 1, max = TEXT) String reasons,
            @Nullable Instant occurredAt) {
        Review.Result known() {
            return Codes.known("result", Review.Result.of(result));
        }
    }

    /**
     * What is to become of one.
     *
     * @param measures forms of accountability from the table
     */
    record OutcomeOfOne(
            @NotBlank @Size(max = 10) String concerned,
            @NotBlank String finding,
            @NotNull @Size(max = 10) List<@Valid @NotNull MeasureOfOne> measures) {
        Outcome.Asked known() {
            return new Outcome.Asked(
                    concerned,
                    Codes.known("outcomes", FindingKind.of(finding)),
                    measures.stream()
                            .map(one -> new Measure.Asked(one.form(), one.months()))
                            .toList());
        }
    }

    /** @param months the term, where the form has one */
    record MeasureOfOne(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}/[a-z0-9-]{1,64}")
            String form,

            @Nullable @Min(1) @Max(600) Integer months) {}

    static List<Outcome.Asked> asked(List<OutcomeOfOne> outcomes) {
        return outcomes.stream().map(OutcomeOfOne::known).toList();
    }

    static @Nullable List<Outcome.Asked> askedOrNone(@Nullable List<OutcomeOfOne> outcomes) {
        return outcomes == null ? null : asked(outcomes);
    }

    record Execute(
            @NotBlank @Size(max = TEXT) String execution,
            @Nullable Instant occurredAt) {}

    /** @param grade sound, flawed or unsound */
    record Evaluate(
            @NotBlank String grade,
            @NotBlank @Size(max = TEXT) String opinion,
            @Nullable Instant occurredAt) {
        Evaluation.Grade known() {
            return Codes.known("grade", Evaluation.Grade.of(grade));
        }
    }

    /**
     * That what was decided was served.
     *
     * @param concerned on whom, as it is called in the case
     * @param receivedAt when it was received
     * @param receipt how, and who signed for it
     */
    record Serve(
            @NotBlank @Size(max = 10) String concerned,
            @NotNull Instant receivedAt,
            @NotBlank @Size(max = TEXT) String receipt,
            @Nullable Instant occurredAt) {}

    /**
     * An appeal.
     *
     * @param concerned who appeals, as it is called in the case
     * @param receivedAt when it was received; left out for now
     */
    record FileAppeal(
            @NotBlank @Size(max = 10) String concerned,
            @NotBlank @Size(max = TEXT) String grounds,
            @Nullable Instant receivedAt,
            @Nullable Instant occurredAt) {}

    /**
     * What comes of an appeal.
     *
     * @param concerned whose, as it is called in the case; left out for the only one that waits
     * @param result upheld or reopened
     */
    record DecideAppeal(
            @Nullable @Size(max = 10) String concerned,
            @NotBlank String result,
            @NotBlank @Size(max = TEXT) String reasons,
            @Nullable Instant occurredAt) {
        Appeal.Result known() {
            return Codes.known("result", Appeal.Result.of(result));
        }
    }
}
