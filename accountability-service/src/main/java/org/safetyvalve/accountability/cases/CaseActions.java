package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.Investigator.Standing;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

/** What an account may do with a case now, found by asking the rules with some valid content. */
public final class CaseActions {
    private static final SealedText TEXT = new SealedText("-", "-");
    private static final String SOMEBODY = "-";

    private CaseActions() {}

    public static List<String> of(
            CaseState state,
            Actor by,
            AccountabilityForms forms,
            AccidentsOfHazards accidents,
            WorkingDayCalendar calendar,
            Instant now) {
        AccountabilityCase file = AccountabilityCase.of(state);
        Investigation investigation = Investigation.of(state);
        Recusal recusal = Recusal.of(state);
        Deliberation deliberation = Deliberation.of(state, forms);
        Defences defences = Defences.of(state);
        Effect effect = Effect.of(state, accidents);
        Appeals appeals = Appeals.of(state);
        List<Finding> findings = state.concerned().stream()
                .map(one -> new Finding(one.id(), FindingKind.RESPONSIBILITY, TEXT))
                .toList();
        Concerned unit = new Concerned(SOMEBODY, List.of(Capacity.UNIT), SOMEBODY, null);
        return Actions.ofNow()
                .with("add-concerned", () -> file.addConcerned(by, List.of(unit), now))
                .with("link-to-accident", () -> file.linkToAccident(by, SOMEBODY, now))
                .with("assign", () -> investigation.assign(by, List.of(SOMEBODY, SOMEBODY + SOMEBODY), now))
                .with("take-up", () -> investigation.takeUp(by, now))
                .with("challenge", () -> investigation.challenge(by, challengeable(state), TEXT, now))
                .with("decide-challenge", () -> investigation.decideChallenge(by, challenged(state), false, now))
                .with("replace", () -> investigation.replace(by, replaceable(state), SOMEBODY, now))
                .with("conclude-investigation", () -> investigation.conclude(by, findings, TEXT, now))
                .with("challenge-adjudicator", () -> recusal.challenge(by, hearer(state, by), TEXT, now))
                .with("decide-adjudicator-challenge", () -> recusal.decide(by, challenged(state), false, now))
                .with("challenge-head", () -> recusal.challengeHead(by, SOMEBODY, TEXT, now))
                .with("decide-head-challenge", () -> recusal.decideHead(by, challengedHead(state), false, now))
                .with("hear", () -> deliberation.hear(by, TEXT, now))
                .with("return-to-investigation", () -> deliberation.returnToInvestigation(by, TEXT, now))
                .with("propose", () -> deliberation.requireMayPropose(by))
                .with("inform", () -> defences.inform(by, uninformed(defences), NoticeMeans.IN_PERSON, now, TEXT, now))
                .with("hear-defence", () -> defences.hear(by, unheard(defences), true, TEXT, null, null, now))
                .with(
                        "report-unreachable",
                        () -> defences.reportUnreachable(
                                by, first(defences.missing()), Unreachable.Cause.DECEASED, TEXT, now))
                .with("approve-unreachable", () -> defences.approveUnreachable(by, unapproved(state), now))
                .with("decide", () -> deliberation.decide(by, null, null, now))
                .with(
                        "review",
                        () -> ElevatedReview.of(state, forms).review(by, Review.Result.APPROVED, null, null, now))
                .with("take-effect", () -> effect.takeEffect(by, now))
                .with("execute", () -> effect.execute(by, TEXT, now))
                .with("evaluate", () -> effect.evaluate(by, Evaluation.Grade.SOUND, TEXT, now))
                .with("serve", () -> appeals.serve(by, unserved(state), now, TEXT, now, calendar))
                .with("appeal", () -> appeals.file(by, appealing(state, now), TEXT, null, Moment.now(now), calendar))
                .with("decide-appeal", () -> appeals.decide(by, appellant(state, by), Appeal.Result.UPHELD, TEXT, now))
                .names();
    }

    private static String challengeable(CaseState state) {
        return state.team().investigators().stream()
                .filter(one -> one.standing() != Standing.OFF)
                .map(Investigator::account)
                .filter(account -> state.team().undecided(account).isEmpty())
                .findFirst()
                .orElse(SOMEBODY);
    }

    private static String challenged(CaseState state) {
        return state.team().challenges().stream()
                .filter(Challenge::undecided)
                .map(Challenge::account)
                .findFirst()
                .orElse(SOMEBODY);
    }

    private static String challengedHead(CaseState state) {
        return first(state.team().headChallenges().stream()
                .filter(Challenge::undecided)
                .map(Challenge::account)
                .toList());
    }

    /** Somebody who heard it and may be challenged, or himself. */
    private static String hearer(CaseState state, Actor by) {
        return state.dossier().hearings().stream()
                .map(Hearing::account)
                .filter(account -> state.team().undecided(account).isEmpty())
                .findFirst()
                .orElse(by.account());
    }

    /** Who was not informed yet; when everyone was, somebody who has not answered and may be informed again. */
    private static String uninformed(Defences defences) {
        return defences.unheard().stream()
                .min(Comparator.comparing(defences::isInformed))
                .orElse(SOMEBODY);
    }

    private static String unheard(Defences defences) {
        return first(defences.unheard().stream().filter(defences::isInformed).toList());
    }

    private static String unapproved(CaseState state) {
        return first(state.defences().unreachable().stream()
                .filter(one -> !one.isApproved())
                .map(Unreachable::concerned)
                .toList());
    }

    private static String first(List<String> concerned) {
        return concerned.stream().findFirst().orElse(SOMEBODY);
    }

    private static String replaceable(CaseState state) {
        return state.team().investigators().stream()
                .map(Investigator::account)
                .filter(account -> state.team().undecided(account).isEmpty())
                .findFirst()
                .orElse(SOMEBODY);
    }

    private static String unserved(CaseState state) {
        return state.concerned().stream()
                .map(Concerned::id)
                .filter(id -> Appeals.of(state).isUnserved(id))
                .findFirst()
                .orElse(SOMEBODY);
    }

    /** Somebody whose appeal the actor may decide, if there is one. */
    private static @Nullable String appellant(CaseState state, Actor by) {
        boolean above = CaseAccess.isAbove(by, state);
        return state.appeals().stream()
                .filter(Appeal::undecided)
                .min(Comparator.comparing(appeal -> (appeal.instance() == Appeals.ABOVE) != above))
                .map(Appeal::concerned)
                .orElse(null);
    }

    /** Whoever has time to appeal, and of those the one who has appealed least. */
    private static String appealing(CaseState state, Instant now) {
        return state.concerned().stream()
                .map(Concerned::id)
                .min(Comparator.comparing((String id) -> Appeals.of(state).isTooLate(id, now))
                        .thenComparing(id -> state.appeals().stream()
                                .filter(appeal -> appeal.concerned().equals(id))
                                .count()))
                .orElse(SOMEBODY);
    }
}
