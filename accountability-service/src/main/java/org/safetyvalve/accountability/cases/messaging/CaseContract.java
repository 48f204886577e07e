package org.safetyvalve.accountability.cases.messaging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.cases.CaseEvent;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.Decision;
import org.safetyvalve.accountability.cases.Defence;
import org.safetyvalve.accountability.cases.Defences;
import org.safetyvalve.accountability.cases.Filing;
import org.safetyvalve.accountability.cases.Notice;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.AdjudicatorChallenged;
import org.safetyvalve.contracts.accountability.AppealDecided;
import org.safetyvalve.contracts.accountability.AppealFiled;
import org.safetyvalve.contracts.accountability.AppealOverdue;
import org.safetyvalve.contracts.accountability.CaseEvaluated;
import org.safetyvalve.contracts.accountability.CaseExecuted;
import org.safetyvalve.contracts.accountability.CaseExtended;
import org.safetyvalve.contracts.accountability.CaseHandedToAdjudicators;
import org.safetyvalve.contracts.accountability.CaseHeard;
import org.safetyvalve.contracts.accountability.CaseHearingOverdue;
import org.safetyvalve.contracts.accountability.CaseInvestigated;
import org.safetyvalve.contracts.accountability.CaseLinkedToAccident;
import org.safetyvalve.contracts.accountability.CaseOpened;
import org.safetyvalve.contracts.accountability.CaseReturnedToInvestigation;
import org.safetyvalve.contracts.accountability.CaseStanding;
import org.safetyvalve.contracts.accountability.ChallengeDecided;
import org.safetyvalve.contracts.accountability.ConcernedInformed;
import org.safetyvalve.contracts.accountability.ConcernedUnreachable;
import org.safetyvalve.contracts.accountability.DecisionMade;
import org.safetyvalve.contracts.accountability.DecisionProposed;
import org.safetyvalve.contracts.accountability.DecisionReviewed;
import org.safetyvalve.contracts.accountability.DecisionServed;
import org.safetyvalve.contracts.accountability.DecisionTookEffect;
import org.safetyvalve.contracts.accountability.DefenceHeard;
import org.safetyvalve.contracts.accountability.HeadChallengeDecided;
import org.safetyvalve.contracts.accountability.HeadChallenged;
import org.safetyvalve.contracts.accountability.InvestigationTakenUp;
import org.safetyvalve.contracts.accountability.InvestigatorChallenged;
import org.safetyvalve.contracts.accountability.InvestigatorReplaced;
import org.safetyvalve.contracts.accountability.InvestigatorsAssigned;
import org.safetyvalve.contracts.accountability.PersonExonerated;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Cases as agencies know them: a number, a state, forms of accountability and counts. Nobody's name, no content. */
public final class CaseContract {

    private CaseContract() {}

    public static EventBody of(@Nullable CaseState before, CaseEvent event, CaseState after, Recorded recorded) {
        Filing filing = after.filing();
        CaseStanding standing = new CaseStanding(
                event.at(),
                Signature.office(recorded.by()),
                filing.reference(),
                filing.lead(),
                filing.tracing(),
                filing.level().code(),
                filing.organisation(),
                before == null ? null : before.stage().name(),
                after.stage().name());
        if (event instanceof CaseEvent.Filed e) {
            return new CaseOpened(standing, e.accidentCase());
        }
        EventBody investigating = investigating(event, standing, after);
        return investigating == null ? deciding(event, standing, after) : investigating;
    }

    private static @Nullable EventBody investigating(CaseEvent event, CaseStanding standing, CaseState after) {
        if (event instanceof CaseEvent.ConcernedAdded e) {
            return new CaseExtended(
                    standing, e.concerned().size(), after.concerned().size());
        }
        if (event instanceof CaseEvent.LinkedToAccident e) {
            return new CaseLinkedToAccident(standing, e.accident(), after.reviewRequired());
        }
        if (event instanceof CaseEvent.InvestigatorsAssigned e) {
            return new InvestigatorsAssigned(standing, e.accounts().size());
        }
        if (event instanceof CaseEvent.TakenUp) {
            return new InvestigationTakenUp(standing);
        }
        if (event instanceof CaseEvent.Challenged e) {
            return new InvestigatorChallenged(standing, e.account().equals(e.by()));
        }
        if (event instanceof CaseEvent.AdjudicatorChallenged e) {
            return new AdjudicatorChallenged(standing, e.account().equals(e.by()));
        }
        if (event instanceof CaseEvent.HeadChallenged e) {
            return new HeadChallenged(standing, e.account().equals(e.by()));
        }
        if (event instanceof CaseEvent.HeadChallengeDecided e) {
            return new HeadChallengeDecided(standing, e.upheld());
        }
        if (event instanceof CaseEvent.ChallengeDecided e) {
            return new ChallengeDecided(standing, e.upheld());
        }
        if (event instanceof CaseEvent.Replaced) {
            return new InvestigatorReplaced(standing);
        }
        if (event instanceof CaseEvent.Investigated) {
            return new CaseInvestigated(standing);
        }
        if (event instanceof CaseEvent.HandedToAdjudicators e) {
            return new CaseHandedToAdjudicators(
                    standing, Signature.deadline(e.proposeBy().deadline()));
        }
        if (event instanceof CaseEvent.HearingOverdue e) {
            return new CaseHearingOverdue(standing, Signature.deadline(e.deadline()));
        }
        if (event instanceof CaseEvent.Heard) {
            return new CaseHeard(standing, after.dossier().hearings().size());
        }
        if (event instanceof CaseEvent.ReturnedToInvestigation) {
            return new CaseReturnedToInvestigation(standing);
        }
        return null;
    }

    private static EventBody deciding(CaseEvent event, CaseStanding standing, CaseState after) {
        if (event instanceof CaseEvent.Proposed e) {
            Decision proposal = e.proposal();
            return new DecisionProposed(standing, proposal.findingFamily(), proposal.forms(), after.reviewRequired());
        }
        if (event instanceof CaseEvent.Informed e) {
            Notice notice = e.notice();
            return new ConcernedInformed(standing, notice.means().code(), notice.informedAt(), outstanding(after));
        }
        if (event instanceof CaseEvent.DefenceHeard e) {
            Defence.Acceptance acceptance = e.defence().acceptance();
            return new DefenceHeard(
                    standing, e.defence().waived(), acceptance == null ? null : acceptance.code(), outstanding(after));
        }
        if (event instanceof CaseEvent.UnreachableReported e) {
            return new ConcernedUnreachable(standing, e.unreachable().cause().code(), false, outstanding(after));
        }
        if (event instanceof CaseEvent.UnreachableApproved e) {
            return new ConcernedUnreachable(standing, e.cause().code(), true, outstanding(after));
        }
        if (event instanceof CaseEvent.Decided e) {
            Decision decision = e.decision();
            return new DecisionMade(standing, decision.findingFamily(), decision.forms(), after.reviewRequired());
        }
        if (event instanceof CaseEvent.Reviewed e) {
            return new DecisionReviewed(
                    standing, e.review().result().code(), e.review().standing().forms());
        }
        if (event instanceof CaseEvent.TookEffect) {
            return new DecisionTookEffect(standing, formsInEffect(after));
        }
        if (event instanceof CaseEvent.Exonerated e) {
            return new PersonExonerated(standing, e.basis());
        }
        if (event instanceof CaseEvent.Executed) {
            return new CaseExecuted(standing);
        }
        if (event instanceof CaseEvent.Evaluated e) {
            return new CaseEvaluated(standing, e.evaluation().grade().code());
        }
        if (event instanceof CaseEvent.Served e) {
            return new DecisionServed(
                    standing,
                    e.served().instance(),
                    Signature.deadline(e.served().appealUntil()));
        }
        if (event instanceof CaseEvent.AppealFiled e) {
            return new AppealFiled(
                    standing,
                    e.appeal().instance(),
                    Signature.deadline(e.appeal().decideBy().deadline()));
        }
        if (event instanceof CaseEvent.AppealOverdue e) {
            return new AppealOverdue(standing, e.instance(), Signature.deadline(e.deadline()));
        }
        if (event instanceof CaseEvent.AppealDecided e) {
            return new AppealDecided(standing, e.result().code());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static int outstanding(CaseState after) {
        return Defences.of(after).missing().size();
    }

    private static List<String> formsInEffect(CaseState after) {
        return Objects.requireNonNull(after.effective(), "a decision in effect")
                .decision()
                .forms();
    }
}
