package org.safetyvalve.accountability.cases;

import static org.safetyvalve.accountability.cases.CaseRule.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.DefenceHeard;
import org.safetyvalve.accountability.cases.CaseEvent.Informed;
import org.safetyvalve.accountability.cases.CaseEvent.UnreachableApproved;
import org.safetyvalve.accountability.cases.CaseEvent.UnreachableReported;
import org.safetyvalve.accountability.cases.Investigator.Standing;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * What comes between the proposal and the decision (Law on Administrative Sanctions for Public Officials 2020, article 43): each one for whom a
 * measure is proposed is informed in writing of the facts found, the basis and the measure, and his statement and defence (陈述和申辩) are taken
 * down and looked into, or that he waived them. Whoever handles the case does it: an investigator, or an adjudicator who heard it. What was
 * found or is proposed differently in a later round, he is informed of anew; what stays the same he has been informed of.
 */
public final class Defences {
    private final CaseState state;

    private Defences(CaseState state) {
        this.state = state;
    }

    public static Defences of(CaseState state) {
        return new Defences(state);
    }

    /**
     * 书面告知: again where the notice did not arrive.
     *
     * @param informedAt when, since what is proposed was
     */
    public List<CaseEvent> inform(
            Actor by, String concerned, NoticeMeans means, Instant informedAt, SealedText text, Instant at) {
        requireWhoHandlesIt(by);
        Outcome proposed = requireProposedFor(concerned);
        INFORMED_AFTER_THE_PROPOSAL.requiresAt("informedAt", isSinceTheProposal(informedAt) && !informedAt.isAfter(at));
        Notice notice =
                new Notice(concerned, finding(concerned), proposed, means, text, informedAt, by.account(), null);
        return List.of(new Informed(notice, at));
    }

    private boolean isSinceTheProposal(Instant informedAt) {
        Decision proposed = state.dossier().proposed();
        return proposed != null && !informedAt.isBefore(proposed.at());
    }

    /**
     * 听取陈述和申辩: also of one who was not found at first.
     *
     * @param waived whether he waived them
     * @param statement what he said, or how he waived it
     * @param acceptance what came of it when it was looked into; null for a waiver
     * @param reasons what was found then; null for a waiver
     */
    public List<CaseEvent> hear(
            Actor by,
            String concerned,
            boolean waived,
            SealedText statement,
            Defence.@Nullable Acceptance acceptance,
            @Nullable SealedText reasons,
            Instant at) {
        requireWhoHandlesIt(by);
        Outcome proposed = requireProposedFor(concerned);
        HEARD_AFTER_THE_NOTICE.requiresAt("concerned", standing(proposed).isPresent());
        DEFENCE_IS_ANSWERED.requiresAt("acceptance", waived == (acceptance == null));
        DEFENCE_IS_ANSWERED.requiresAt("reasons", waived == (reasons == null));
        Defence defence = new Defence(waived, statement, acceptance, reasons, by.account(), at);
        return List.of(new DefenceHeard(concerned, defence, at));
    }

    /** 报告无法听取: of who is dead, or was not found after an announcement. */
    public List<CaseEvent> reportUnreachable(
            Actor by, String concerned, Unreachable.Cause cause, SealedText basis, Instant at) {
        requireWhoHandlesIt(by);
        Outcome proposed = requireProposedFor(concerned);
        ANNOUNCED_FIRST.requiresAt("cause", cause == Unreachable.Cause.DECEASED || isAnnounced(proposed));
        return List.of(new UnreachableReported(new Unreachable(concerned, cause, basis, by.account(), null), at));
    }

    /** 批准: by the deciding body, and by none of those who handle the case and report it. */
    public List<CaseEvent> approveUnreachable(Actor by, String concerned, Instant at) {
        DECIDED_BY_THE_DECIDING_BODY.requires(
                CaseAccess.maySee(by, state) && CaseAccess.handles(by, state) && by.has(Role.DECISION_BODY));
        DECIDED_BY_OTHERS.requires(!CaseAccess.investigatedOrHeard(by, state));
        HEAD_IS_CHALLENGED.requires(state.team().undecidedOfHead(by.account()).isEmpty());
        requireProposed();
        Unreachable reported = state.defences()
                .reported(concerned)
                .orElseThrow(() -> UNREACHABLE_IS_REPORTED.refuse().at("concerned"));
        return List.of(new UnreachableApproved(concerned, reported.cause(), by.account(), at));
    }

    private void requireWhoHandlesIt(Actor by) {
        INFORMED_BY_WHO_HANDLES_IT.requires(CaseAccess.maySee(by, state) && (investigates(by) || heard(by)));
        requireProposed();
    }

    private boolean investigates(Actor by) {
        return by.has(Role.INVESTIGATOR) && state.team().has(by.account(), Standing.TAKEN_UP);
    }

    private boolean heard(Actor by) {
        return by.has(Role.ADJUDICATOR)
                && CaseAccess.handles(by, state)
                && state.dossier().wasHeardBy(by.account());
    }

    private void requireProposed() {
        STEPS_IN_ORDER.requires(state.stage() == CaseStage.PROPOSED, state.stage());
        CHALLENGES_FIRST.requires(!state.team().isAnybodyChallenged());
    }

    private Outcome requireProposedFor(String concerned) {
        Outcome proposed = proposals().stream()
                .filter(one -> one.concerned().equals(concerned))
                .findFirst()
                .orElseThrow(() -> A_MEASURE_IS_PROPOSED.refuse().at("concerned"));
        HEARD_ONCE.requiresAt("concerned", !hasAnswered(proposed));
        return proposed;
    }

    /** Who is still to be informed or heard before what is proposed can be decided. */
    public List<String> missing() {
        return proposals().stream()
                .filter(proposed -> !isHeard(proposed))
                .map(Outcome::concerned)
                .toList();
    }

    /** Who has not answered what is proposed now. */
    List<String> unheard() {
        return proposals().stream()
                .filter(proposed -> !hasAnswered(proposed))
                .map(Outcome::concerned)
                .toList();
    }

    /** Whether this one was informed of what is proposed now. */
    boolean isInformed(String concerned) {
        return proposals().stream()
                .filter(proposed -> proposed.concerned().equals(concerned))
                .anyMatch(proposed -> standing(proposed).isPresent());
    }

    /** What is proposed for those for whom a measure is: an exoneration alone needs nobody's defence. */
    private List<Outcome> proposals() {
        Decision proposed = state.dossier().proposed();
        return proposed == null
                ? List.of()
                : proposed.outcomes().stream().filter(one -> !one.exonerates()).toList();
    }

    private boolean isHeard(Outcome proposed) {
        return hasAnswered(proposed)
                || state.defences()
                        .approved(proposed.concerned())
                        .anyMatch(cause -> cause == Unreachable.Cause.DECEASED || isAnnounced(proposed));
    }

    private boolean hasAnswered(Outcome proposed) {
        return standing(proposed).map(Notice::defence).isPresent();
    }

    private boolean isAnnounced(Outcome proposed) {
        return standing(proposed)
                .filter(notice -> notice.means() == NoticeMeans.ANNOUNCEMENT)
                .isPresent();
    }

    /** The notice that tells what was found and is proposed now. */
    private Optional<Notice> standing(Outcome proposed) {
        return state.defences()
                .last(proposed.concerned())
                .filter(notice -> notice.tells(finding(proposed.concerned()), proposed));
    }

    private Finding finding(String concerned) {
        return state.dossier().findings().stream()
                .filter(one -> one.concerned().equals(concerned))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("something is proposed of whom nothing was found"));
    }
}
