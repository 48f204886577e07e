package org.safetyvalve.accountability.keysupervisions;

import static org.safetyvalve.accountability.keysupervisions.KeySupervisionRule.*;
import static org.safetyvalve.accountability.oversight.CitationRule.CITES_WHAT_ITS_UNIT_KNOWS;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.CommitmentEvent;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.commitments.Escalation;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent.Ended;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent.OfACommitment;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent.Opened;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.accountability.oversight.Oversight;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.accountability.supervisions.Supervision;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

/**
 * A key supervision (重点督办): a hazard or a responsibility problem that a supervision follows itself. Organisations are asked for
 * reports by deadlines, which somebody else verifies. It does not end the hazard or the problem, nor the other way round.
 */
public final class KeySupervision {
    private final KeySupervisionState state;

    private KeySupervision(KeySupervisionState state) {
        this.state = state;
    }

    public static KeySupervision of(KeySupervisionState state) {
        return new KeySupervision(state);
    }

    /** Whether it exists for the actor: for discipline inspection of the district, for who was asked for a report, and for who was told that one is overdue. */
    public static boolean maySee(Actor actor, KeySupervisionState state) {
        return seesAll(actor, state) || state.commitments().stream().anyMatch(report -> maySee(actor, state, report));
    }

    /** Whether the actor sees why it is followed, and every report. */
    public static boolean seesAll(Actor actor, KeySupervisionState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.district());
    }

    /** Whether a report that was asked for exists for the actor. */
    public static boolean maySee(Actor actor, KeySupervisionState state, Commitment report) {
        String told = report.escalatedTo();
        return seesAll(actor, state)
                || Oversight.answersFor(actor, report.organisation())
                || (told != null && Oversight.answersFor(actor, told));
    }

    /** 列入重点督办 */
    public static List<KeySupervisionEvent> open(
            Actor by,
            String supervisionId,
            SupervisionState supervision,
            KeyItem item,
            FoundProblems problems,
            Instant at) {
        FOLLOWED_BY_AN_INSPECTOR.requires(Supervision.inspects(by, supervision.district()));
        Supervision.of(supervision).requireOpenAt(at);
        KEY_ITEM_SAYS_WHAT.requiresAt("reference", !item.reference().isBlank());
        KEY_ITEM_SAYS_WHAT.requiresAt("reason", !item.reason().isBlank());
        boolean found = item.subject().kind() == CitedKind.HAZARD
                || problems.isFoundUnder(supervisionId, item.subject().id(), by);
        FOLLOWS_WHAT_IT_FOUND.requiresAt("subject", found);
        return List.of(new Opened(
                supervisionId, supervision.campaign(), supervision.district(), item, supervision.organisation(), at));
    }

    /**
     * 要求报告: of an organisation, by a deadline that is fixed now. On a problem only its unit is asked, which knows of it.
     *
     * @param supervision the one that it belongs to
     */
    public List<KeySupervisionEvent> askForReport(
            Actor by,
            SupervisionState supervision,
            String organisation,
            String text,
            int workingDays,
            CitedProblems problems,
            Moment moment,
            WorkingDayCalendar calendar) {
        requireFollower(by);
        requireGoingOn();
        Supervision.of(supervision).requireOpenAt(moment.happenedAt());
        REPORT_OF_ANOTHER.requiresAt("organisation", !organisation.equals(state.followedUpBy()));
        boolean knows = state.item().subject().kind() == CitedKind.HAZARD
                || problems.mayBeNamed(state.item().subject().id(), organisation, by);
        CITES_WHAT_ITS_UNIT_KNOWS.requiresAt("organisation", knows);
        return wrapped(commitments().make(organisation, text, workingDays, moment, calendar));
    }

    /** 报告: by the organisation that was asked. */
    public List<KeySupervisionEvent> report(Actor by, int number, String report, Superiors superiors, Instant at) {
        return wrapped(commitments().report(by, visibleTo(by), number, report, at, escalation(superiors)));
    }

    /** 核实 */
    public List<KeySupervisionEvent> verify(Actor by, int number, @Nullable String opinion, Instant at) {
        return wrapped(commitments().verify(by, follows(by), visibleTo(by), number, opinion, at));
    }

    /** 核实未通过: another round, with a new deadline. */
    public List<KeySupervisionEvent> failVerification(
            Actor by, int number, String opinion, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        return wrapped(commitments()
                .failVerification(by, follows(by), visibleTo(by), number, opinion, workingDays, moment, calendar));
    }

    /** 结束督办: also when the supervision is closed; not while a report is waited for. */
    public List<KeySupervisionEvent> end(Actor by, String reason, Instant at) {
        requireFollower(by);
        requireGoingOn();
        KEY_ITEM_SAYS_WHAT.requiresAt("reason", !reason.isBlank());
        ENDED_WHEN_ALL_IS_VERIFIED.requires(commitments().areAllVerified());
        return List.of(new Ended(reason, at));
    }

    /** What the clock says of the reports; each once a round. */
    public List<KeySupervisionEvent> lapse(Instant now, Superiors superiors) {
        return wrapped(commitments().lapse(now, escalation(superiors)));
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(KeySupervisionState state) {
        return Commitments.of(state.commitments()).due();
    }

    private boolean follows(Actor by) {
        return Supervision.inspects(by, state.district());
    }

    private void requireFollower(Actor by) {
        FOLLOWED_BY_AN_INSPECTOR.requires(follows(by));
    }

    private void requireGoingOn() {
        KEY_ITEM_ENDED.requires(state.stage() == KeySupervisionStage.OPENED);
    }

    private Commitments commitments() {
        return Commitments.of(state.commitments());
    }

    private Escalation escalation(Superiors superiors) {
        return new Escalation(superiors, state.followedUpBy());
    }

    private Predicate<Commitment> visibleTo(Actor by) {
        return report -> maySee(by, state, report);
    }

    private static List<KeySupervisionEvent> wrapped(List<CommitmentEvent> events) {
        return events.stream().<KeySupervisionEvent>map(OfACommitment::new).toList();
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Instant now) {
        return Actions.ofNow()
                .with("ask-for-report", () -> {
                    requireFollower(by);
                    requireGoingOn();
                    return List.of("-");
                })
                .with("end", () -> end(by, "-", now))
                .names();
    }

    /** What this account may do now with a report that was asked for. */
    public List<String> actions(Actor by, int number, Moment now, Superiors superiors, WorkingDayCalendar calendar) {
        Instant at = now.happenedAt();
        return Actions.ofNow()
                .with("report", () -> report(by, number, "-", superiors, at))
                .with("verify", () -> verify(by, number, null, at))
                .with("fail-verification", () -> failVerification(by, number, "-", 1, now, calendar))
                .names();
    }
}
