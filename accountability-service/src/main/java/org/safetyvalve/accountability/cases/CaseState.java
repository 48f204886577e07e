package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.*;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Level;

/**
 * Everything its events say about a case.
 *
 * @param accidentCase whether it follows an accident
 * @param accident the accident, when it is known by its id
 * @param effective the decision in effect, which an appeal does not suspend
 * @param defences who was informed before a decision and heard; null in what an earlier version stored
 * @param hearingTerm null when the adjudicators have nothing to propose, or had it already when an earlier version stored it
 */
public record CaseState(
        CaseStage stage,
        Filing filing,
        boolean accidentCase,
        @Nullable String accident,
        List<Concerned> concerned,
        Team team,
        Dossier dossier,
        @Nullable EffectiveDecision effective,
        List<Appeal> appeals,
        Instant changedAt,
        @Nullable DefenceFile defences,
        @Nullable HearingTerm hearingTerm) {

    /** A hearing is of at least two adjudicators. */
    static final int HEARERS = 2;

    public CaseState {
        concerned = List.copyOf(concerned);
        appeals = List.copyOf(appeals);
        defences = defences == null ? DefenceFile.EMPTY : defences;
    }

    @Override
    public DefenceFile defences() {
        return Objects.requireNonNullElse(defences, DefenceFile.EMPTY);
    }

    /** Whether what is decided has no effect before the level above has reviewed it: a county's case of an accident. */
    public boolean reviewRequired() {
        return accidentCase && filing.level() == Level.COUNTY;
    }

    /** Whether what was decided may take effect now: it was reviewed and not returned, or needs no review. */
    boolean mayTakeEffect() {
        return stage == CaseStage.ELEVATED_REVIEW || (stage == CaseStage.DECIDED && !reviewRequired());
    }

    /** Every text of it, each once. */
    public List<SealedText> texts() {
        Stream<@Nullable SealedText> said = Stream.of(
                        Stream.of(filing.facts()),
                        concerned.stream().map(Concerned::name),
                        team.texts(),
                        dossier.texts(),
                        defences().texts(),
                        effective == null ? Stream.<@Nullable SealedText>empty() : effective.texts(),
                        appeals.stream().flatMap(Appeal::texts))
                .flatMap(texts -> texts);
        return said.filter(Objects::nonNull).distinct().toList();
    }

    boolean concerns(String organisation) {
        return concerned.stream().anyMatch(one -> one.organisation().equals(organisation));
    }

    boolean names(String id) {
        return concerned.stream().anyMatch(one -> one.id().equals(id));
    }

    /**
     * The state after the event.
     *
     * @throws IllegalStateException when a decision would have effect before the review that it needs
     */
    public static CaseState fold(@Nullable CaseState before, CaseEvent event) {
        if (event instanceof Filed e) {
            return new CaseState(
                    CaseStage.FILED,
                    e.filing(),
                    e.accidentCase(),
                    null,
                    e.concerned(),
                    Team.NONE,
                    Dossier.EMPTY,
                    null,
                    List.of(),
                    e.at(),
                    DefenceFile.EMPTY,
                    null);
        }
        CaseState state = Objects.requireNonNull(before, "a case begins by being filed");
        return state.after(event);
    }

    private CaseState after(CaseEvent event) {
        Instant at = event.at();
        if (event instanceof ConcernedAdded e) {
            List<Concerned> more = new ArrayList<>(concerned);
            more.addAll(e.concerned());
            return new CaseState(
                    stage,
                    filing,
                    accidentCase,
                    accident,
                    more,
                    team,
                    dossier,
                    effective,
                    appeals,
                    at,
                    defences,
                    hearingTerm);
        }
        if (event instanceof LinkedToAccident e) {
            return new CaseState(
                    stage,
                    filing,
                    true,
                    e.accident(),
                    concerned,
                    team,
                    dossier,
                    effective,
                    appeals,
                    at,
                    defences,
                    hearingTerm);
        }
        if (event instanceof InvestigatorsAssigned e) {
            return with(team.assigned(e.accounts()), at);
        }
        if (event instanceof TakenUp e) {
            return with(team.takenUp(e.account(), e.organisation()), at);
        }
        if (event instanceof Challenged e) {
            return with(team.challenged(new Challenge(e.account(), e.by(), e.grounds(), null)), at);
        }
        if (event instanceof AdjudicatorChallenged e) {
            return with(team.challenged(new Challenge(e.account(), e.by(), e.grounds(), null)), at);
        }
        if (event instanceof ChallengeDecided e) {
            CaseState after = with(team.decided(e.account(), e.upheld()), at);
            return e.upheld() && dossier.wasHeardBy(e.account())
                    ? after.at(CaseStage.INVESTIGATED, dossier.without(e.account()), at)
                    : after;
        }
        if (event instanceof HeadChallenged e) {
            return with(team.headChallenged(new Challenge(e.account(), e.by(), e.grounds(), null)), at);
        }
        if (event instanceof HeadChallengeDecided e) {
            return with(team.headDecided(e.account(), e.upheld()), at);
        }
        if (event instanceof Replaced e) {
            return with(team.off(e.account()).assigned(List.of(e.successor())), at);
        }
        if (event instanceof Investigated e) {
            return at(CaseStage.INVESTIGATED, dossier.investigated(e.findings(), e.report()), at);
        }
        if (event instanceof Heard e) {
            Dossier heard = dossier.heard(e.hearing());
            return at(heard.hearings().size() < HEARERS ? CaseStage.INVESTIGATED : CaseStage.HEARD, heard, at);
        }
        if (event instanceof ReturnedToInvestigation e) {
            return at(CaseStage.FILED, dossier.sentBack(e.reasons()), at).with(null);
        }
        if (event instanceof Proposed e) {
            return at(CaseStage.PROPOSED, dossier.proposed(e.proposal()), at).with(null);
        }
        if (event instanceof HandedToAdjudicators e) {
            return with(team, at).with(new HearingTerm(e.proposeBy(), false));
        }
        if (event instanceof HearingOverdue) {
            HearingTerm term = Objects.requireNonNull(hearingTerm, "what is overdue has a term");
            return with(team, at).with(term.missed());
        }
        if (event instanceof Informed e) {
            return with(defences().informed(e.notice()), at);
        }
        if (event instanceof DefenceHeard e) {
            return with(defences().heard(e.concerned(), e.defence()), at);
        }
        if (event instanceof UnreachableReported e) {
            return with(defences().reported(e.unreachable()), at);
        }
        if (event instanceof UnreachableApproved e) {
            return with(defences().approved(e.concerned(), e.by()), at);
        }
        if (event instanceof Decided e) {
            return at(CaseStage.DECIDED, dossier.decided(e.decision()), at);
        }
        if (event instanceof Reviewed e) {
            Review review = e.review();
            Dossier reviewed = dossier.reviewed(review);
            return review.result() == Review.Result.RETURNED
                    ? at(CaseStage.INVESTIGATED, reviewed.sentBack(review.reasons()), at)
                    : at(CaseStage.ELEVATED_REVIEW, reviewed, at);
        }
        return afterTheDecision(event, at);
    }

    private CaseState afterTheDecision(CaseEvent event, Instant at) {
        if (event instanceof TookEffect) {
            if (!mayTakeEffect()) {
                throw new IllegalStateException("no decision has effect before the review that it needs");
            }
            Decision decision = Objects.requireNonNull(dossier.decided(), "what has effect was decided");
            return inEffect(CaseStage.TOOK_EFFECT, EffectiveDecision.since(at, decision, effective), at);
        }
        if (event instanceof Exonerated) {
            return inEffect(stage, effective, at);
        }
        if (event instanceof Executed e) {
            return inEffect(CaseStage.EXECUTED, requireEffective().executed(e.execution()), at);
        }
        if (event instanceof Evaluated e) {
            return inEffect(CaseStage.EVALUATED, requireEffective().evaluated(e.evaluation()), at);
        }
        if (event instanceof Served e) {
            return inEffect(stage, requireEffective().served(e.served()), at);
        }
        if (event instanceof AppealFiled e) {
            List<Appeal> more = new ArrayList<>(appeals);
            more.add(e.appeal());
            return with(stage, dossier, more, at);
        }
        if (event instanceof AppealOverdue) {
            List<Appeal> missed = appeals.stream()
                    .map(one -> one.undecided() ? one.missed() : one)
                    .toList();
            return with(stage, dossier, missed, at);
        }
        if (event instanceof AppealDecided e) {
            List<Appeal> decided = appeals.stream()
                    .map(one -> one.undecided() ? one.decided(e.result(), e.reasons(), at) : one)
                    .toList();
            return e.result() == Appeal.Result.REOPENED
                    ? with(CaseStage.INVESTIGATED, dossier.sentBack(e.reasons()), decided, at)
                    : with(stage, dossier, decided, at);
        }
        throw new IllegalArgumentException("an event that no case knows: " + event);
    }

    private EffectiveDecision requireEffective() {
        return Objects.requireNonNull(effective, "only what has effect is carried out");
    }

    private CaseState with(Team next, Instant at) {
        return new CaseState(
                stage,
                filing,
                accidentCase,
                accident,
                concerned,
                next,
                dossier,
                effective,
                appeals,
                at,
                defences,
                hearingTerm);
    }

    private CaseState with(@Nullable HearingTerm term) {
        return new CaseState(
                stage,
                filing,
                accidentCase,
                accident,
                concerned,
                team,
                dossier,
                effective,
                appeals,
                changedAt,
                defences,
                term);
    }

    private CaseState with(DefenceFile file, Instant at) {
        return new CaseState(
                stage,
                filing,
                accidentCase,
                accident,
                concerned,
                team,
                dossier,
                effective,
                appeals,
                at,
                file,
                hearingTerm);
    }

    private CaseState at(CaseStage next, Dossier file, Instant at) {
        return with(next, file, appeals, at);
    }

    private CaseState with(CaseStage next, Dossier file, List<Appeal> all, Instant at) {
        return new CaseState(
                next, filing, accidentCase, accident, concerned, team, file, effective, all, at, defences, hearingTerm);
    }

    private CaseState inEffect(CaseStage next, @Nullable EffectiveDecision decision, Instant at) {
        return new CaseState(
                next,
                filing,
                accidentCase,
                accident,
                concerned,
                team,
                dossier,
                decision,
                appeals,
                at,
                defences,
                hearingTerm);
    }
}
