package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safetyvalve.accountability.cases.CaseEvent.ChallengeDecided;
import org.safetyvalve.accountability.cases.CaseEvent.Challenged;
import org.safetyvalve.accountability.cases.CaseEvent.Investigated;
import org.safetyvalve.accountability.cases.CaseEvent.InvestigatorsAssigned;
import org.safetyvalve.accountability.cases.CaseEvent.Replaced;
import org.safetyvalve.accountability.cases.CaseEvent.TakenUp;
import org.safetyvalve.accountability.cases.Investigator.Standing;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * The investigation of a case (审查调查): at least two investigators, each without a conflict of interest. Accounts are
 * assigned; each takes the case up himself, so that his organisation is what his own token says.
 */
public final class Investigation {
    private static final int INVESTIGATORS = 2;

    private final CaseState state;

    private Investigation(CaseState state) {
        this.state = state;
    }

    public static Investigation of(CaseState state) {
        return new Investigation(state);
    }

    /** 组成审查调查组: two at least, or more for a team that has some. */
    public List<CaseEvent> assign(Actor by, List<String> accounts, Instant at) {
        requireDecidingBody(by);
        requireUnderInvestigation();
        Set<String> different = new HashSet<>(accounts);
        ASSIGNED_ONCE.requiresAt(
                "investigators",
                different.size() == accounts.size() && accounts.stream().noneMatch(state.team()::knows));
        boolean enough = !accounts.isEmpty()
                && accounts.size() + state.team().investigators().size() >= INVESTIGATORS;
        AT_LEAST_TWO_INVESTIGATORS.requiresAt("investigators", enough);
        return List.of(new InvestigatorsAssigned(accounts, at));
    }

    /** 承办: with it he declares that he has no interest in the case. */
    public List<CaseEvent> takeUp(Actor by, Instant at) {
        ONLY_ITS_INVESTIGATORS.requires(
                by.has(Role.INVESTIGATOR) && state.team().knows(by.account()));
        requireUnderInvestigation();
        TAKEN_UP_ONCE.requires(state.team().has(by.account(), Standing.ASSIGNED));
        NO_CONFLICT_OF_INTEREST.requires(!state.concerns(by.organisation()));
        return List.of(new TakenUp(by.account(), by.organisation(), at));
    }

    /** 申请回避: by anybody who sees the case. Who declares a conflict of his own is off the case at once. */
    public List<CaseEvent> challenge(Actor by, String account, SealedText grounds, Instant at) {
        ONLY_ITS_INVESTIGATORS.requires(CaseAccess.maySee(by, state));
        requireUnderInvestigation();
        boolean onTheTeam = state.team().knows(account) && !state.team().has(account, Standing.OFF);
        boolean pending = state.team().undecided(account).isPresent();
        if (by.account().equals(account)) {
            CHALLENGED_WHILE_INVESTIGATING.requires(onTheTeam);
            ChallengeDecided off = new ChallengeDecided(account, true, at);
            return pending ? List.of(off) : List.of(new Challenged(account, by.account(), grounds, at), off);
        }
        CHALLENGED_WHILE_INVESTIGATING.requires(onTheTeam && !pending);
        return List.of(new Challenged(account, by.account(), grounds, at));
    }

    /** 回避决定: an investigator whose challenge is upheld is off the case for good. */
    public List<CaseEvent> decideChallenge(Actor by, String account, boolean upheld, Instant at) {
        requireDecidingBody(by);
        requireUnderInvestigation();
        Challenge challenge = state.team().undecided(account).orElseThrow(CHALLENGE_IS_PENDING::refuse);
        CHALLENGE_DECIDED_BY_ANOTHER.requires(
                !by.account().equals(challenge.by()) && !by.account().equals(account));
        return List.of(new ChallengeDecided(account, upheld, at));
    }

    /** 更换: somebody else in his place, also when he is off the case already. */
    public List<CaseEvent> replace(Actor by, String account, String successor, Instant at) {
        requireDecidingBody(by);
        requireUnderInvestigation();
        CHALLENGED_WHILE_INVESTIGATING.requires(state.team().knows(account));
        CHALLENGES_FIRST.requires(state.team().undecided(account).isEmpty());
        ASSIGNED_ONCE.requiresAt("successor", !state.team().knows(successor));
        return List.of(new Replaced(account, successor, at));
    }

    /** 查结: what was found of each person and organisation concerned. */
    public List<CaseEvent> conclude(Actor by, List<Finding> findings, SealedText report, Instant at) {
        ONLY_ITS_INVESTIGATORS.requires(mayInvestigate(by));
        requireUnderInvestigation();
        CHALLENGES_FIRST.requires(!state.team().isAnybodyChallenged());
        AT_LEAST_TWO_INVESTIGATORS.requires(withoutConflict() >= INVESTIGATORS);
        EACH_CONCERNED_ONCE.requiresAt(
                "findings",
                Outcomes.areOfEach(
                        state, findings.stream().map(Finding::concerned).toList()));
        return List.of(new Investigated(findings, report, at));
    }

    private boolean mayInvestigate(Actor by) {
        return CaseAccess.maySee(by, state)
                && by.has(Role.INVESTIGATOR)
                && state.team().has(by.account(), Standing.TAKEN_UP);
    }

    private long withoutConflict() {
        return state.team().investigators().stream()
                .filter(one -> one.standing() == Standing.TAKEN_UP)
                .filter(one -> one.organisation() != null && !state.concerns(one.organisation()))
                .count();
    }

    private void requireDecidingBody(Actor by) {
        LED_BY_THE_DECIDING_BODY.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY));
    }

    private void requireUnderInvestigation() {
        STEPS_IN_ORDER.requires(state.stage() == CaseStage.FILED, state.stage());
    }
}
