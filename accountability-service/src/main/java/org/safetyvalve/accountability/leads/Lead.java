package org.safetyvalve.accountability.leads;

import static org.safetyvalve.accountability.leads.LeadRule.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.leads.LeadEvent.CaseRecommended;
import org.safetyvalve.accountability.leads.LeadEvent.DisposalProposed;
import org.safetyvalve.accountability.leads.LeadEvent.DisposalReturned;
import org.safetyvalve.accountability.leads.LeadEvent.Disposed;
import org.safetyvalve.accountability.leads.LeadEvent.Merged;
import org.safetyvalve.accountability.leads.LeadEvent.Overdue;
import org.safetyvalve.accountability.leads.LeadEvent.Received;
import org.safetyvalve.accountability.leads.LeadEvent.Registered;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;
import org.safetyvalve.starter.domain.Role;

/**
 * A lead (问题线索): received by any door, registered by the registry office alone, disposed of by those who supervise. No
 * one person receives, registers and disposes of it, no one person ends it, and it lies nowhere longer than its clocks say. Each
 * method checks its rules and answers with what then happened, or throws a {@link org.safetyvalve.starter.domain.Refusal}.
 */
public final class Lead {
    private final LeadState state;

    private Lead(LeadState state) {
        this.state = state;
    }

    public static Lead of(LeadState state) {
        return new Lead(state);
    }

    /** Whether the lead exists for the actor: for discipline inspection of the district alone. */
    public static boolean maySee(Actor actor, LeadState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.district());
    }

    /**
     * 受理: by hand.
     *
     * @param texts seals what it says; not asked for when the lead is refused
     */
    public static List<LeadEvent> receive(
            Actor by,
            String reference,
            LeadOrigin origin,
            String district,
            Supplier<LeadTexts> texts,
            LeadTerms terms,
            Moment moment) {
        RECEIVED_BY_DISCIPLINE_INSPECTION.requires(Confidentiality.readsDisciplineMatters(by, district));
        LEAD_NAMES_ITS_SOURCE.requiresAt("source", origin.namesItsSource());
        return received(by, reference, origin, district, texts.get(), terms, moment);
    }

    /** 受理: by a transfer that the organisation has accepted, or that an agency has sent. */
    public static List<LeadEvent> receiveTransferred(
            Actor system,
            String reference,
            LeadOrigin origin,
            String district,
            LeadTexts texts,
            LeadTerms terms,
            Moment moment) {
        return received(system, reference, origin, district, texts, terms, moment);
    }

    private static List<LeadEvent> received(
            Actor by,
            String reference,
            LeadOrigin origin,
            String district,
            LeadTexts texts,
            LeadTerms terms,
            Moment moment) {
        return List.of(new Received(
                reference, origin, district, texts, by.account(), terms.fromReceipt(moment), moment.happenedAt()));
    }

    /**
     * 登记: by the registry office alone. What came by a transfer is on record with its sender; what was received by hand is
     * known to its receiver only, so that somebody else registers it.
     */
    public List<LeadEvent> register(Actor by, Instant at) {
        REGISTERED_BY_THE_REGISTRY.requires(maySee(by, state) && by.has(Role.DISCIPLINE_REGISTRY));
        REGISTERED_ONCE.requires(state.stage() == LeadStage.RECEIVED, state.stage());
        REGISTERED_BY_ANOTHER_THAN_THE_RECEIVER.requires(
                state.origin().source().isRecordedElsewhere() || !by.account().equals(state.receivedBy()));
        return afterWhatWasMissed(at, new Registered(by.account(), at));
    }

    /**
     * 处置: one of four ways. What was asked about, verified or held is disposed of again by what came of it; what is
     * concluded is not. To conclude or hold it ends it for now, so that this proposes it only, and somebody else approves: until then
     * its clocks run on.
     */
    public List<LeadEvent> dispose(Actor by, LeadDisposition disposition, LeadTerms terms, Moment moment) {
        requireInspector(by);
        REGISTERED_BEFORE_DISPOSAL.requires(state.stage() != LeadStage.RECEIVED, state.stage());
        CONCLUDED_IS_FINAL.requires(state.disposition() != LeadDisposition.CONCLUDED);
        DISPOSED_DIFFERENTLY.requires(state.disposition() != disposition, disposition.code());
        VERIFICATION_GOES_FURTHER_THAN_INQUIRY.requires(state.disposition() != LeadDisposition.PRELIMINARY_VERIFICATION
                || disposition != LeadDisposition.INQUIRY_BY_TALK_OR_LETTER);
        requireNoProposal();
        requireAnotherThanTheRegistrar(by);
        Instant at = moment.happenedAt();
        return afterWhatWasMissed(
                at,
                disposition.endsIt()
                        ? new DisposalProposed(new DisposalProposal(disposition, by.account(), at))
                        : new Disposed(disposition, by.account(), terms.outcomeOf(disposition, moment), at));
    }

    /** 批准处置意见: by the deciding body or a leader of discipline inspection. */
    public List<LeadEvent> approveDisposal(Actor by, Instant at) {
        DisposalProposal proposal = requireApprover(by);
        return afterWhatWasMissed(at, new Disposed(proposal.disposition(), proposal.proposedBy(), null, at));
    }

    /** 退回处置意见: the lead stands as it did before, and its clocks have run on. */
    public List<LeadEvent> returnDisposal(Actor by, Instant at) {
        return afterWhatWasMissed(at, new DisposalReturned(requireApprover(by).disposition(), at));
    }

    private DisposalProposal requireApprover(Actor by) {
        APPROVED_BY_THE_DECIDING_BODY.requires(maySee(by, state) && by.hasAny(Role.DECISION_BODY, Role.LEADER));
        DisposalProposal proposal = Optional.ofNullable(state.proposal()).orElseThrow(PROPOSED_BEFORE_APPROVAL::refuse);
        APPROVED_BY_ANOTHER_THAN_THE_PROPOSER.requires(!by.account().equals(proposal.proposedBy()));
        requireAnotherThanTheRegistrar(by);
        return proposal;
    }

    /**
     * 提请立案: an inquiry or verification has its outcome. Whether a case is then filed is decided elsewhere, and not said here, where
     * more read than in a case.
     */
    public List<LeadEvent> recommendCase(Actor by, Instant at) {
        requireInspector(by);
        RECOMMENDED_AFTER_INQUIRY_OR_VERIFICATION.requires(isLookedInto(state) && state.recommendedBy() == null);
        requireNoProposal();
        requireAnotherThanTheRegistrar(by);
        return afterWhatWasMissed(at, new CaseRecommended(by.account(), at));
    }

    /**
     * 并案: into an earlier lead about the same, which is still to be handled by an office that is responsible for both. Both are kept.
     * As it ends this one, who registered it does not do it.
     *
     * @param id this lead's
     * @param target the lead that it is merged into, or empty when there is none
     */
    public List<LeadEvent> merge(Actor by, String id, Optional<KnownLead> target, Instant at) {
        requireMayMerge(by);
        KnownLead into = target.filter(known -> maySee(by, known.state()))
                .orElseThrow(() -> MERGED_INTO_WHAT_IS_SEEN.refuse().at("into"));
        MERGED_INTO_AN_EARLIER_ONE.requires(isEarlier(into, new KnownLead(id, state)));
        MERGED_INTO_AN_OPEN_ONE.requires(isOpen(into.state()));
        MERGED_WITHIN_THE_PLACE.requires(new District(into.state().district()).covers(state.district()));
        return afterWhatWasMissed(at, new Merged(into.id(), by.account(), at));
    }

    private void requireMayMerge(Actor by) {
        MERGED_BY_THE_REGISTRY.requires(maySee(by, state) && by.has(Role.DISCIPLINE_REGISTRY));
        MERGED_ONCE_REGISTERED.requires(state.stage() == LeadStage.REGISTERED, state.stage());
        requireNoProposal();
        requireAnotherThanTheRegistrar(by);
    }

    /** Of any two leads one is the earlier, so that no merging goes round in a circle. */
    private static boolean isEarlier(KnownLead one, KnownLead other) {
        return Comparator.comparing((KnownLead known) -> known.state().receivedAt())
                        .thenComparing(KnownLead::id)
                        .compare(one, other)
                < 0;
    }

    /** Whether somebody is still to say what becomes of it. */
    private static boolean isOpen(LeadState state) {
        boolean owed = state.stage() == LeadStage.REGISTERED || isOwed(LeadDuty.OUTCOME, state);
        return owed && state.proposal() == null;
    }

    private static boolean isLookedInto(LeadState state) {
        LeadDisposition disposition = state.disposition();
        return state.stage() == LeadStage.DISPOSED && disposition != null && !disposition.endsIt();
    }

    private void requireInspector(Actor by) {
        DISPOSED_BY_THE_SUPERVISION_OFFICE.requires(maySee(by, state) && by.has(Role.DISCIPLINE_INSPECTOR));
        MERGED_IS_FINAL.requires(state.stage() != LeadStage.MERGED, String.valueOf(state.mergedInto()));
    }

    private void requireAnotherThanTheRegistrar(Actor by) {
        DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR.requires(!by.account().equals(state.registeredBy()));
    }

    private void requireNoProposal() {
        DisposalProposal proposal = state.proposal();
        PROPOSAL_WAITS.requires(
                proposal == null, proposal == null ? "" : proposal.disposition().code());
    }

    /** What silence means at this instant: once for each deadline. */
    public List<LeadEvent> lapse(Instant now) {
        return missed(clock -> clock.hasLapsed(now));
    }

    /** What a command finds to have been missed is said first, also when nobody has looked for it yet. */
    private List<LeadEvent> afterWhatWasMissed(Instant at, LeadEvent event) {
        List<LeadEvent> events = new ArrayList<>(missed(clock -> clock.isOver(at)));
        events.add(event);
        return events;
    }

    private List<LeadEvent> missed(Predicate<RunningClock> over) {
        List<LeadEvent> missed = new ArrayList<>();
        waitedFor(state).forEach((duty, clock) -> {
            if (over.test(clock)) {
                missed.add(new Overdue(duty, clock.deadline()));
            }
        });
        return missed;
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(LeadState state) {
        return waitedFor(state).values().stream()
                .map(RunningClock::lapsesFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether at this instant somebody who is still waited for is too late. */
    public boolean isSomebodyLate(Instant at) {
        return waitedFor(state).values().stream().anyMatch(clock -> clock.isOver(at));
    }

    /** The clocks that nobody has met and of which it is not said yet that they were missed. */
    private static Map<LeadDuty, RunningClock> waitedFor(LeadState state) {
        Map<LeadDuty, RunningClock> waitedFor = new EnumMap<>(LeadDuty.class);
        LeadClocks clocks = state.runningClocks();
        for (LeadDuty duty : LeadDuty.values()) {
            RunningClock clock = clocks.of(duty);
            if (clock != null && isOwed(duty, state) && !clocks.missed().contains(duty)) {
                waitedFor.put(duty, clock);
            }
        }
        return waitedFor;
    }

    private static boolean isOwed(LeadDuty duty, LeadState state) {
        return switch (duty) {
            case REGISTRATION -> state.stage() == LeadStage.RECEIVED;
            case DISPOSAL -> state.stage() == LeadStage.RECEIVED || state.stage() == LeadStage.REGISTERED;
            case OUTCOME -> isLookedInto(state) && state.recommendedBy() == null;
        };
    }

    /** What this account may do now; into which lead it may be merged depends on that one. */
    public List<String> actions(Actor by, LeadTerms terms, Moment now) {
        Instant at = now.happenedAt();
        return Actions.ofNow()
                .with("register", () -> register(by, at))
                .with("dispose", () -> disposeInAnyWay(by, terms, now))
                .with("approve-disposal", () -> approveDisposal(by, at))
                .with("return-disposal", () -> returnDisposal(by, at))
                .with("recommend-case", () -> recommendCase(by, at))
                .with("merge", () -> mergeIntoSomeOther(by, at))
                .names();
    }

    private List<LeadEvent> mergeIntoSomeOther(Actor by, Instant at) {
        requireMayMerge(by);
        return List.of(new Merged("-", by.account(), at));
    }

    private List<LeadEvent> disposeInAnyWay(Actor by, LeadTerms terms, Moment now) {
        LeadDisposition another = state.disposition() == LeadDisposition.HELD_PENDING
                ? LeadDisposition.CONCLUDED
                : LeadDisposition.HELD_PENDING;
        return dispose(by, another, terms, now);
    }
}
