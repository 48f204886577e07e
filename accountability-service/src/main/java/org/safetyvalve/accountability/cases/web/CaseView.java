package org.safetyvalve.accountability.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.Appeal;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.Challenge;
import org.safetyvalve.accountability.cases.Concerned;
import org.safetyvalve.accountability.cases.Decision;
import org.safetyvalve.accountability.cases.Dossier;
import org.safetyvalve.accountability.cases.EffectiveDecision;
import org.safetyvalve.accountability.cases.Evaluation;
import org.safetyvalve.accountability.cases.Finding;
import org.safetyvalve.accountability.cases.Investigator;
import org.safetyvalve.accountability.cases.Measure;
import org.safetyvalve.accountability.cases.Review;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.write.Stored;

/**
 * A case as those see it who have to do with it. A text whose key was destroyed is left out.
 *
 * @param reviewRequired whether no decision of it has effect before an elevated review
 * @param actions names of the commands that the reader may give now
 */
record CaseView(
        String id,
        long version,
        String state,
        String reference,
        @Nullable String lead,
        @Nullable String tracing,
        @Nullable String hazard,
        String level,
        String organisation,
        String district,
        boolean accidentCase,
        @Nullable String accident,
        boolean reviewRequired,
        @Nullable String facts,
        List<ConcernedView> concerned,
        List<InvestigatorView> investigators,
        List<ChallengeView> challenges,
        List<FindingView> findings,
        @Nullable String report,
        List<HearingView> hearings,
        @Nullable String sentBack,
        @Nullable DecisionView proposed,
        @Nullable DecisionView decided,
        @Nullable ReviewView review,
        @Nullable EffectView effective,
        List<AppealView> appeals,
        Instant filedAt,
        Instant changedAt,
        String correlationId,
        List<String> actions) {

    /** How a text is opened; null when there is none or its key was destroyed. */
    interface Opening extends Function<@Nullable SealedText, @Nullable String> {}

    record ConcernedView(
            String id,
            List<String> capacities,
            String organisation,
            @Nullable String name) {}

    record InvestigatorView(String account, @Nullable String organisation, String standing) {}

    record ChallengeView(
            String investigator,
            String by,
            @Nullable String grounds,
            @Nullable Boolean upheld) {}

    record FindingView(
            String concerned, String finding, @Nullable String text) {}

    record HearingView(String adjudicator, @Nullable String opinion) {}

    record MeasureView(String form, String kind, @Nullable Integer months, String basis) {
        static MeasureView of(Measure measure) {
            return new MeasureView(measure.form(), measure.kind().code(), measure.months(), measure.basis());
        }
    }

    record OutcomeView(String concerned, String finding, List<MeasureView> measures) {}

    record DecisionView(
            List<OutcomeView> outcomes, @Nullable String reasons, Instant at) {
        static @Nullable DecisionView of(@Nullable Decision decision, Opening opening) {
            return decision == null
                    ? null
                    : new DecisionView(
                            decision.outcomes().stream()
                                    .map(one -> new OutcomeView(
                                            one.concerned(),
                                            one.finding().code(),
                                            one.measures().stream()
                                                    .map(MeasureView::of)
                                                    .toList()))
                                    .toList(),
                            opening.apply(decision.reasons()),
                            decision.at());
        }
    }

    record ReviewView(
            String result, String organisation, @Nullable String reasons, Instant at) {
        static @Nullable ReviewView of(@Nullable Review review, Opening opening) {
            return review == null
                    ? null
                    : new ReviewView(
                            review.result().code(),
                            review.organisation(),
                            opening.apply(review.reasons()),
                            review.at());
        }
    }

    record EffectView(
            @Nullable DecisionView decision,
            Instant since,
            @Nullable String execution,
            @Nullable String grade,
            @Nullable String evaluation) {
        static @Nullable EffectView of(@Nullable EffectiveDecision effective, Opening opening) {
            if (effective == null) {
                return null;
            }
            Evaluation evaluation = effective.evaluation();
            return new EffectView(
                    DecisionView.of(effective.decision(), opening),
                    effective.since(),
                    opening.apply(effective.execution()),
                    evaluation == null ? null : evaluation.grade().code(),
                    evaluation == null ? null : opening.apply(evaluation.opinion()));
        }
    }

    record AppealView(
            String concerned,
            int instance,
            @Nullable String grounds,
            Instant filedAt,
            @Nullable String result,
            @Nullable String reasons) {
        static AppealView of(Appeal appeal, Opening opening) {
            Appeal.Result result = appeal.result();
            return new AppealView(
                    appeal.concerned(),
                    appeal.instance(),
                    opening.apply(appeal.grounds()),
                    appeal.filedAt(),
                    result == null ? null : result.code(),
                    opening.apply(appeal.reasons()));
        }
    }

    static CaseView of(Stored<CaseState> stored, List<String> actions, Opening opening) {
        CaseState state = stored.state();
        Dossier dossier = state.dossier();
        return new CaseView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.filing().reference(),
                state.filing().lead(),
                state.filing().tracing(),
                state.filing().hazard(),
                state.filing().level().code(),
                state.filing().organisation(),
                state.filing().district(),
                state.accidentCase(),
                state.accident(),
                state.reviewRequired(),
                opening.apply(state.filing().facts()),
                state.concerned().stream().map(one -> concerned(one, opening)).toList(),
                state.team().investigators().stream()
                        .map(CaseView::investigator)
                        .toList(),
                state.team().challenges().stream()
                        .map(one -> challenge(one, opening))
                        .toList(),
                dossier.findings().stream().map(one -> finding(one, opening)).toList(),
                opening.apply(dossier.report()),
                dossier.hearings().stream()
                        .map(one -> new HearingView(one.account(), opening.apply(one.opinion())))
                        .toList(),
                opening.apply(dossier.sentBack()),
                DecisionView.of(dossier.proposed(), opening),
                DecisionView.of(dossier.decided(), opening),
                ReviewView.of(dossier.review(), opening),
                EffectView.of(state.effective(), opening),
                state.appeals().stream().map(one -> AppealView.of(one, opening)).toList(),
                state.filing().at(),
                state.changedAt(),
                stored.correlationId(),
                actions);
    }

    private static ConcernedView concerned(Concerned one, Opening opening) {
        return new ConcernedView(
                one.id(),
                one.capacities().stream().map(Capacity::code).toList(),
                one.organisation(),
                opening.apply(one.name()));
    }

    private static InvestigatorView investigator(Investigator one) {
        return new InvestigatorView(
                one.account(), one.organisation(), one.standing().name());
    }

    private static ChallengeView challenge(Challenge one, Opening opening) {
        return new ChallengeView(one.account(), one.by(), opening.apply(one.grounds()), one.upheld());
    }

    private static FindingView finding(Finding one, Opening opening) {
        return new FindingView(one.concerned(), one.kind().code(), opening.apply(one.text()));
    }
}
