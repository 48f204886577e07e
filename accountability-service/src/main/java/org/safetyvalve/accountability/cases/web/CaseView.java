package org.safetyvalve.accountability.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.Appeal;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.CaseStage;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.Challenge;
import org.safetyvalve.accountability.cases.Concerned;
import org.safetyvalve.accountability.cases.Decision;
import org.safetyvalve.accountability.cases.Defence;
import org.safetyvalve.accountability.cases.Defences;
import org.safetyvalve.accountability.cases.Dossier;
import org.safetyvalve.accountability.cases.EffectiveDecision;
import org.safetyvalve.accountability.cases.Evaluation;
import org.safetyvalve.accountability.cases.Finding;
import org.safetyvalve.accountability.cases.Hearing;
import org.safetyvalve.accountability.cases.HearingTerm;
import org.safetyvalve.accountability.cases.Investigator;
import org.safetyvalve.accountability.cases.Measure;
import org.safetyvalve.accountability.cases.Notice;
import org.safetyvalve.accountability.cases.Outcome;
import org.safetyvalve.accountability.cases.Review;
import org.safetyvalve.accountability.cases.Round;
import org.safetyvalve.accountability.cases.ServedDecision;
import org.safetyvalve.accountability.cases.Team;
import org.safetyvalve.accountability.cases.Unreachable;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.starter.write.Stored;

/**
 * A case as those see it who have to do with it. What it says is left out unless it was asked for.
 *
 * @param reviewRequired whether no decision of it has effect before an elevated review
 * @param notices who was informed of what was proposed for him, in any round, and what he said
 * @param toBeHeard who is still to be informed or heard before what is proposed can be decided
 * @param proposeBy until when the adjudicators are to propose a decision, while they have it
 * @param earlier what it had come to each time that it was sent back
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
        List<AdjudicatorChallengeView> adjudicatorChallenges,
        List<HeadChallengeView> headChallenges,
        List<FindingView> findings,
        @Nullable String report,
        @Nullable Instant proposeBy,
        boolean hearingOverdue,
        List<HearingView> hearings,
        @Nullable String sentBack,
        @Nullable DecisionView proposed,
        List<NoticeView> notices,
        List<UnreachableView> unreachable,
        List<String> toBeHeard,
        @Nullable DecisionView decided,
        @Nullable ReviewView review,
        List<RoundView> earlier,
        @Nullable EffectView effective,
        List<AppealView> appeals,
        Instant filedAt,
        Instant changedAt,
        String correlationId,
        List<String> actions) {

    /** Says nothing of what it is about: frameworks write answers into their logs. */
    @Override
    public String toString() {
        return "case " + id;
    }

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

    record AdjudicatorChallengeView(
            String adjudicator,
            String by,
            @Nullable String grounds,
            @Nullable Boolean upheld) {}

    record HeadChallengeView(
            String head,
            String by,
            @Nullable String grounds,
            @Nullable Boolean upheld) {}

    record FindingView(
            String concerned, String finding, @Nullable String text) {
        static List<FindingView> all(List<Finding> findings, OpenedTexts texts) {
            return findings.stream()
                    .map(one -> new FindingView(one.concerned(), one.kind().code(), texts.of(one.text())))
                    .toList();
        }
    }

    record HearingView(String adjudicator, @Nullable String opinion) {
        static List<HearingView> all(List<Hearing> hearings, OpenedTexts texts) {
            return hearings.stream()
                    .map(one -> new HearingView(one.account(), texts.of(one.opinion())))
                    .toList();
        }
    }

    /**
     * That somebody was informed, and what he said of it.
     *
     * @param proposed what he was told is proposed for him
     * @param waived null until he was heard or waived it
     */
    record NoticeView(
            String concerned,
            OutcomeView proposed,
            String means,
            Instant informedAt,
            @Nullable String notice,
            @Nullable Boolean waived,
            @Nullable String statement,
            @Nullable String acceptance,
            @Nullable String reasons,
            @Nullable Instant heardAt) {
        static NoticeView of(Notice notice, OpenedTexts texts) {
            Defence defence = notice.defence();
            Defence.Acceptance acceptance = defence == null ? null : defence.acceptance();
            return new NoticeView(
                    notice.concerned(),
                    OutcomeView.of(notice.proposed()),
                    notice.means().code(),
                    notice.informedAt(),
                    texts.of(notice.text()),
                    defence == null ? null : defence.waived(),
                    defence == null ? null : texts.of(defence.statement()),
                    acceptance == null ? null : acceptance.code(),
                    defence == null ? null : texts.of(defence.reasons()),
                    defence == null ? null : defence.at());
        }
    }

    record UnreachableView(
            String concerned, String cause, @Nullable String basis, boolean approved) {
        static UnreachableView of(Unreachable one, OpenedTexts texts) {
            return new UnreachableView(
                    one.concerned(), one.cause().code(), texts.of(one.basis()), one.approvedBy() != null);
        }
    }

    record MeasureView(String form, String kind, @Nullable Integer months, String basis) {
        static MeasureView of(Measure measure) {
            return new MeasureView(measure.form(), measure.kind().code(), measure.months(), measure.basis());
        }
    }

    record OutcomeView(String concerned, String finding, List<MeasureView> measures) {
        static OutcomeView of(Outcome one) {
            return new OutcomeView(
                    one.concerned(),
                    one.finding().code(),
                    one.measures().stream().map(MeasureView::of).toList());
        }
    }

    record DecisionView(
            List<OutcomeView> outcomes, @Nullable String reasons, Instant at) {
        static @Nullable DecisionView of(@Nullable Decision decision, OpenedTexts texts) {
            return decision == null
                    ? null
                    : new DecisionView(
                            decision.outcomes().stream().map(OutcomeView::of).toList(),
                            texts.of(decision.reasons()),
                            decision.at());
        }
    }

    record ReviewView(
            String result, String organisation, @Nullable String reasons, Instant at) {
        static @Nullable ReviewView of(@Nullable Review review, OpenedTexts texts) {
            return review == null
                    ? null
                    : new ReviewView(
                            review.result().code(), review.organisation(), texts.of(review.reasons()), review.at());
        }
    }

    /** What it had come to when it was sent back, and why it was. */
    record RoundView(
            List<FindingView> findings,
            @Nullable String report,
            List<HearingView> hearings,
            @Nullable DecisionView proposed,
            @Nullable DecisionView decided,
            @Nullable ReviewView review,
            @Nullable String sentBack) {
        static RoundView of(Round round, OpenedTexts texts) {
            return new RoundView(
                    FindingView.all(round.findings(), texts),
                    texts.of(round.report()),
                    HearingView.all(round.hearings(), texts),
                    DecisionView.of(round.proposed(), texts),
                    DecisionView.of(round.decided(), texts),
                    ReviewView.of(round.review(), texts),
                    texts.of(round.sentBack()));
        }
    }

    record EffectView(
            @Nullable DecisionView decision,
            Instant since,
            @Nullable String execution,
            @Nullable String grade,
            @Nullable String evaluation,
            List<ServiceView> served,
            List<TermView> terms,
            @Nullable EffectView before) {
        static @Nullable EffectView of(@Nullable EffectiveDecision effective, OpenedTexts texts) {
            if (effective == null) {
                return null;
            }
            Evaluation evaluation = effective.evaluation();
            return new EffectView(
                    DecisionView.of(effective.decision(), texts),
                    effective.since(),
                    texts.of(effective.execution()),
                    evaluation == null ? null : evaluation.grade().code(),
                    evaluation == null ? null : texts.of(evaluation.opinion()),
                    effective.services().stream()
                            .map(one -> ServiceView.of(one, texts))
                            .toList(),
                    TermView.all(effective),
                    EffectView.of(effective.before(), texts));
        }
    }

    /** @param until the last day of the term (影响期), in China */
    record TermView(String concerned, String form, LocalDate until) {
        static List<TermView> all(EffectiveDecision effective) {
            return effective.decision().outcomes().stream()
                    .flatMap(outcome -> outcome.measures().stream()
                            .flatMap(measure -> effective
                                    .until(measure)
                                    .map(until -> new TermView(outcome.concerned(), measure.form(), until))
                                    .stream()))
                    .toList();
        }
    }

    /** @param instance 0 for the decision, 1 for what was said of the first appeal against it */
    record ServiceView(
            String concerned,
            int instance,
            Instant receivedAt,
            Instant appealUntil,
            @Nullable String receipt) {
        static ServiceView of(ServedDecision served, OpenedTexts texts) {
            return new ServiceView(
                    served.concerned(),
                    served.instance(),
                    served.receivedAt(),
                    served.appealUntil().at(),
                    texts.of(served.receipt()));
        }
    }

    record AppealView(
            String concerned,
            int instance,
            @Nullable String grounds,
            Instant filedAt,
            Instant decideBy,
            boolean overdue,
            @Nullable String result,
            @Nullable String reasons) {
        static AppealView of(Appeal appeal, OpenedTexts texts) {
            Appeal.Result result = appeal.result();
            return new AppealView(
                    appeal.concerned(),
                    appeal.instance(),
                    texts.of(appeal.grounds()),
                    appeal.filedAt(),
                    appeal.decideBy().deadline().at(),
                    appeal.overdue(),
                    result == null ? null : result.code(),
                    texts.of(appeal.reasons()));
        }
    }

    static CaseView of(Stored<CaseState> stored, List<String> actions, OpenedTexts texts) {
        CaseState state = stored.state();
        Dossier dossier = state.dossier();
        HearingTerm term = state.hearingTerm();
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
                texts.of(state.filing().facts()),
                state.concerned().stream().map(one -> concerned(one, texts)).toList(),
                state.team().investigators().stream()
                        .map(CaseView::investigator)
                        .toList(),
                challenges(state.team(), true).map(one -> challenge(one, texts)).toList(),
                challenges(state.team(), false)
                        .map(one -> adjudicatorChallenge(one, texts))
                        .toList(),
                state.team().headChallenges().stream()
                        .map(one ->
                                new HeadChallengeView(one.account(), one.by(), texts.of(one.grounds()), one.upheld()))
                        .toList(),
                FindingView.all(dossier.findings(), texts),
                texts.of(dossier.report()),
                term == null ? null : term.proposeBy().deadline().at(),
                term != null && term.overdue(),
                HearingView.all(dossier.hearings(), texts),
                texts.of(dossier.sentBack()),
                DecisionView.of(dossier.proposed(), texts),
                state.defences().notices().stream()
                        .map(one -> NoticeView.of(one, texts))
                        .toList(),
                state.defences().unreachable().stream()
                        .map(one -> UnreachableView.of(one, texts))
                        .toList(),
                state.stage() == CaseStage.PROPOSED ? Defences.of(state).missing() : List.of(),
                DecisionView.of(dossier.decided(), texts),
                ReviewView.of(dossier.review(), texts),
                dossier.earlier().stream().map(one -> RoundView.of(one, texts)).toList(),
                EffectView.of(state.effective(), texts),
                state.appeals().stream().map(one -> AppealView.of(one, texts)).toList(),
                state.filing().at(),
                state.changedAt(),
                stored.correlationId(),
                actions);
    }

    private static ConcernedView concerned(Concerned one, OpenedTexts texts) {
        return new ConcernedView(
                one.id(),
                one.capacities().stream().map(Capacity::code).toList(),
                one.organisation(),
                texts.of(one.name()));
    }

    private static InvestigatorView investigator(Investigator one) {
        return new InvestigatorView(
                one.account(), one.organisation(), one.standing().name());
    }

    private static Stream<Challenge> challenges(Team team, boolean ofInvestigators) {
        Set<String> investigators =
                team.investigators().stream().map(Investigator::account).collect(Collectors.toSet());
        return team.challenges().stream().filter(one -> investigators.contains(one.account()) == ofInvestigators);
    }

    private static AdjudicatorChallengeView adjudicatorChallenge(Challenge one, OpenedTexts texts) {
        return new AdjudicatorChallengeView(one.account(), one.by(), texts.of(one.grounds()), one.upheld());
    }

    private static ChallengeView challenge(Challenge one, OpenedTexts texts) {
        return new ChallengeView(one.account(), one.by(), texts.of(one.grounds()), one.upheld());
    }
}
