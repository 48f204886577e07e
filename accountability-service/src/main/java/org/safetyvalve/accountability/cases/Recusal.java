package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.cases.CaseEvent.AdjudicatorChallenged;
import org.safetyvalve.accountability.cases.CaseEvent.ChallengeDecided;
import org.safetyvalve.accountability.cases.CaseEvent.HeadChallengeDecided;
import org.safetyvalve.accountability.cases.CaseEvent.HeadChallenged;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * The recusal of adjudicators (审理人员回避; Supervision Law 2018, article 58; as amended in 2024, article 67; Law on Administrative
 * Sanctions for Public Officials 2020, articles 47 and 48), from the end of the investigation to the decision. Whoever is recused has nothing
 * to do with the case any more, and what he has said of it is kept and counts no more: another hears it in his place, and what was proposed
 * is proposed again. The head of the organ (负责人) is recused by the level above.
 */
public final class Recusal {
    private final CaseState state;

    private Recusal(CaseState state) {
        this.state = state;
    }

    public static Recusal of(CaseState state) {
        return new Recusal(state);
    }

    /**
     * 申请回避: of somebody who heard it, by anybody who sees the case. An adjudicator who declares a conflict of his own is off the case at
     * once, also before he hears it.
     */
    public List<CaseEvent> challenge(Actor by, String account, SealedText grounds, Instant at) {
        CHALLENGED_BY_WHO_SEES_IT.requires(CaseAccess.maySee(by, state));
        Team team = state.team();
        boolean pending = team.undecided(account).isPresent();
        boolean declared = by.account().equals(account);
        CHALLENGED_WHILE_HEARING.requires(state.stage().isBeingHeard()
                && (state.dossier().wasHeardBy(account) || (declared && mayHear(by)))
                && (declared || !pending));
        if (!declared) {
            return List.of(new AdjudicatorChallenged(account, by.account(), grounds, at));
        }
        ChallengeDecided off = new ChallengeDecided(account, true, at);
        return pending ? List.of(off) : List.of(new AdjudicatorChallenged(account, account, grounds, at), off);
    }

    private boolean mayHear(Actor by) {
        return CaseAccess.handles(by, state)
                && by.has(Role.ADJUDICATOR)
                && !state.team().knows(by.account());
    }

    /** 回避决定: by the deciding body. */
    public List<CaseEvent> decide(Actor by, String account, boolean upheld, Instant at) {
        LED_BY_THE_DECIDING_BODY.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY));
        CHALLENGED_WHILE_HEARING.requires(state.stage().isBeingHeard());
        Challenge challenge = state.team().undecided(account).orElseThrow(CHALLENGE_IS_PENDING::refuse);
        CHALLENGE_DECIDED_BY_ANOTHER.requires(
                !by.account().equals(challenge.by()) && !by.account().equals(account));
        return List.of(new ChallengeDecided(account, upheld, at));
    }

    /**
     * 申请负责人回避 (Law on Administrative Sanctions for Public Officials 2020, article 48): of whoever would decide the case, by anybody who
     * sees it, himself too. Until the level above has decided it he does not decide the case; another of the organ may.
     */
    public List<CaseEvent> challengeHead(Actor by, String account, SealedText grounds, Instant at) {
        CHALLENGED_BY_WHO_SEES_IT.requires(CaseAccess.maySee(by, state));
        Team team = state.team();
        HEAD_CHALLENGED_BEFORE_THE_DECISION.requires(state.stage().isBeforeTheDecision()
                && team.undecidedOfHead(account).isEmpty()
                && !team.isRecused(account)
                && !team.knows(account)
                && !state.dossier().heardBy().contains(account));
        return List.of(new HeadChallenged(account, by.account(), grounds, at));
    }

    /** 负责人回避决定: by the level above alone. */
    public List<CaseEvent> decideHead(Actor by, String account, boolean upheld, Instant at) {
        HEAD_CHALLENGE_DECIDED_ABOVE.requires(CaseAccess.maySee(by, state) && CaseAccess.isAbove(by, state));
        HEAD_CHALLENGED_BEFORE_THE_DECISION.requires(state.stage().isBeforeTheDecision());
        Challenge challenge = state.team().undecidedOfHead(account).orElseThrow(CHALLENGE_IS_PENDING::refuse);
        CHALLENGE_DECIDED_BY_ANOTHER.requires(
                !by.account().equals(challenge.by()) && !by.account().equals(account));
        return List.of(new HeadChallengeDecided(account, upheld, at));
    }
}
