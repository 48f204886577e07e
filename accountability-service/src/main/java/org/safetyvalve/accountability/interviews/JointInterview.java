package org.safetyvalve.accountability.interviews;

import static org.safetyvalve.accountability.interviews.InterviewRule.*;
import static org.safetyvalve.accountability.oversight.CitationRule.CITES_WHAT_ITS_UNIT_KNOWS;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.CommitmentEvent;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.commitments.Escalation;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Called;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Cancelled;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Closed;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.Held;
import org.safetyvalve.accountability.interviews.JointInterviewEvent.OfACommitment;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.accountability.oversight.Oversight;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/**
 * A joint interview (联合约谈): one or several bodies call offices of organisations to account. Who attended is recorded, and
 * what they commit to there is followed up until somebody else has verified it. Each method checks its rules and answers
 * with what then happened, or throws a {@link Refusal}.
 */
public final class JointInterview {
    private final JointInterviewState state;

    private JointInterview(JointInterviewState state) {
        this.state = state;
    }

    public static JointInterview of(JointInterviewState state) {
        return new JointInterview(state);
    }

    /**
     * Whether the joint interview exists for the actor: for those who call it, for discipline inspection of the district,
     * for the organisations that are called, and for whoever was told that a commitment is overdue.
     */
    public static boolean maySee(Actor actor, JointInterviewState state) {
        return seesAll(actor, state)
                || isSummoned(actor, state)
                || state.commitments().stream().anyMatch(commitment -> wasTold(actor, commitment));
    }

    /** Whether the actor sees every commitment and the minutes: of those who call it, and discipline inspection of the district. */
    public static boolean seesAll(Actor actor, JointInterviewState state) {
        return calls(actor, state) || Confidentiality.readsDisciplineMatters(actor, state.district());
    }

    /** Whether a commitment exists for the actor, who may see the interview. */
    public static boolean maySee(Actor actor, JointInterviewState state, Commitment commitment) {
        return seesAll(actor, state)
                || Oversight.answersFor(actor, commitment.organisation())
                || wasTold(actor, commitment);
    }

    private static boolean wasTold(Actor actor, Commitment commitment) {
        String told = commitment.escalatedTo();
        return told != null && Oversight.answersFor(actor, told);
    }

    private static boolean isSummoned(Actor actor, JointInterviewState state) {
        return state.call().organisations().stream().anyMatch(one -> Oversight.answersFor(actor, one));
    }

    private static boolean calls(Actor actor, JointInterviewState state) {
        return state.call().callers().contains(actor.organisation())
                && actor.hasAny(Role.DISCIPLINE_INSPECTOR, Role.SAFETY_COMMITTEE, Role.DEPARTMENT, Role.LEADER);
    }

    private boolean convenes(Actor by) {
        return by.organisation().equals(state.call().convenor()) && Oversight.speaksFor(by, state.district());
    }

    /** 通知约谈: by discipline inspection or the safety committee office, alone or with other bodies. */
    public static List<JointInterviewEvent> call(Actor by, InterviewCall call, CitedProblems problems, Instant at) {
        CALLED_BY_DISCIPLINE_OR_COMMITTEE.requires(
                by.organisation().equals(call.convenor()) && Oversight.speaksFor(by, call.district()));
        INTERVIEW_SAYS_WHAT.requiresAt("reference", !call.reference().isBlank());
        INTERVIEW_SAYS_WHAT.requiresAt("topic", !call.topic().isBlank());
        INTERVIEW_SAYS_WHAT.requiresAt("place", !call.place().isBlank());
        requireSummoned(call);
        for (int i = 0; i < call.about().size(); i++) {
            Citation cited = call.about().get(i);
            CITES_WHAT_ITS_UNIT_KNOWS.requiresAt("about[" + i + "]", mayBeNamed(by, cited, call, problems));
        }
        CALLED_FOR_A_TIME_TO_COME.requiresAt("at", !call.at().isBefore(at));
        return List.of(new Called(call, at));
    }

    private static void requireSummoned(InterviewCall call) {
        SUMMONS_SOMEBODY.requiresAt("summoned", !call.summoned().isEmpty());
        Set<Summoned> seen = new HashSet<>();
        for (int i = 0; i < call.summoned().size(); i++) {
            Summoned who = call.summoned().get(i);
            INTERVIEW_SAYS_WHAT.requiresAt(
                    "summoned[" + i + "].office", !who.office().isBlank());
            SUMMONS_EACH_ONCE.requiresAt("summoned[" + i + "]", seen.add(who));
            CALLERS_ARE_NOT_SUMMONED.requiresAt(
                    "summoned[" + i + "].organisation", !call.callers().contains(who.organisation()));
        }
    }

    private static boolean mayBeNamed(Actor by, Citation cited, InterviewCall call, CitedProblems problems) {
        return cited.kind() != CitedKind.RESPONSIBILITY_PROBLEM
                || call.organisations().stream().anyMatch(unit -> problems.mayBeNamed(cited.id(), unit, by));
    }

    /** 取消: before it was held. */
    public List<JointInterviewEvent> cancel(Actor by, String reason, Instant at) {
        requireConvenor(by);
        NOT_TO_BE_HELD.requires(state.stage() == InterviewStage.CALLED, state.stage());
        INTERVIEW_SAYS_WHAT.requiresAt("reason", !reason.isBlank());
        return List.of(new Cancelled(reason, at));
    }

    /** 约谈: whether each who was called attended, and the minutes. */
    public List<JointInterviewEvent> hold(Actor by, List<Attendance> attendance, String minutes, Instant at) {
        requireConvenor(by);
        NOT_TO_BE_HELD.requires(state.stage() == InterviewStage.CALLED, state.stage());
        HELD_AT_ITS_TIME.requires(!at.isBefore(state.call().at()), state.call().at());
        INTERVIEW_SAYS_WHAT.requiresAt("minutes", !minutes.isBlank());
        List<Summoned> recorded = attendance.stream().map(Attendance::who).toList();
        ATTENDANCE_OF_EVERYBODY.requiresAt(
                "attendance",
                recorded.size() == state.call().summoned().size()
                        && new HashSet<>(recorded)
                                .equals(new HashSet<>(state.call().summoned())));
        return List.of(new Held(attendance, minutes, at));
    }

    /** 承诺: of an organisation that was called, by a deadline that is fixed now. */
    public List<JointInterviewEvent> commit(
            Actor by, String organisation, String text, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        requireConvenor(by);
        COMMITTED_AT_THE_INTERVIEW.requires(state.stage() == InterviewStage.HELD, state.stage());
        COMMITTED_BY_WHO_WAS_CALLED.requiresAt(
                "organisation", state.call().organisations().contains(organisation));
        return wrapped(commitments().make(organisation, text, workingDays, moment, calendar));
    }

    /** 报告落实: by the organisation that committed to it. */
    public List<JointInterviewEvent> reportKept(
            Actor by, int commitment, String report, Superiors superiors, Instant at) {
        return wrapped(commitments().report(by, visibleTo(by), commitment, report, at, escalation(superiors)));
    }

    /** 核实: by one of those who called the interview, and never by who reported it. */
    public List<JointInterviewEvent> verifyKept(Actor by, int commitment, @Nullable String opinion, Instant at) {
        return wrapped(commitments().verify(by, calls(by, state), visibleTo(by), commitment, opinion, at));
    }

    /** 核实未通过: another round, with a new deadline. */
    public List<JointInterviewEvent> failVerification(
            Actor by, int commitment, String opinion, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        return wrapped(commitments()
                .failVerification(
                        by, calls(by, state), visibleTo(by), commitment, opinion, workingDays, moment, calendar));
    }

    /** 办结 */
    public List<JointInterviewEvent> close(Actor by, Instant at) {
        requireConvenor(by);
        CLOSED_WHEN_ALL_IS_KEPT.requires(
                state.stage() == InterviewStage.HELD && commitments().areAllVerified(), state.stage());
        return List.of(new Closed(at));
    }

    /** What the clock says of the commitments; each once a round. */
    public List<JointInterviewEvent> lapse(Instant now, Superiors superiors) {
        return wrapped(commitments().lapse(now, escalation(superiors)));
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(JointInterviewState state) {
        return Commitments.of(state.commitments()).due();
    }

    private Commitments commitments() {
        return Commitments.of(state.commitments());
    }

    private Escalation escalation(Superiors superiors) {
        return new Escalation(superiors, state.call().convenor());
    }

    private Predicate<Commitment> visibleTo(Actor by) {
        return commitment -> maySee(by, state, commitment);
    }

    private static List<JointInterviewEvent> wrapped(List<CommitmentEvent> events) {
        return events.stream().<JointInterviewEvent>map(OfACommitment::new).toList();
    }

    private void requireConvenor(Actor by) {
        ONLY_THE_CONVENOR.requires(convenes(by));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Moment now, WorkingDayCalendar calendar) {
        Instant at = now.happenedAt();
        List<Attendance> everybody = state.call().summoned().stream()
                .map(who -> new Attendance(who, true))
                .toList();
        String organisation = state.call().organisations().get(0);
        return Actions.ofNow()
                .with("cancel", () -> cancel(by, "-", at))
                .with("hold", () -> hold(by, everybody, "-", at))
                .with("commit", () -> commit(by, organisation, "-", 1, now, calendar))
                .with("close", () -> close(by, at))
                .names();
    }

    /** What this account may do now with a commitment. */
    public List<String> actions(
            Actor by, int commitment, Moment now, Superiors superiors, WorkingDayCalendar calendar) {
        Instant at = now.happenedAt();
        return Actions.ofNow()
                .with("report", () -> reportKept(by, commitment, "-", superiors, at))
                .with("verify", () -> verifyKept(by, commitment, null, at))
                .with("fail-verification", () -> failVerification(by, commitment, "-", 1, now, calendar))
                .names();
    }
}
