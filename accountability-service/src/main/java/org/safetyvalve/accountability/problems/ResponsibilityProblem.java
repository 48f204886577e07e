package org.safetyvalve.accountability.problems;

import static org.safetyvalve.accountability.problems.ProblemRule.*;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.oversight.Oversight;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Closed;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Escalated;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.FedBack;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Found;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Overdue;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Rectified;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.VerificationFailed;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent.Verified;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * A responsibility problem (责任落实问题): that a department or unit does not do its duty. It is fed back to it with a
 * deadline, rectified by it, verified by somebody else, and closed.
 */
public final class ResponsibilityProblem {
    private static final int LONGEST_PERIOD = 180;

    private final ResponsibilityProblemState state;

    private ResponsibilityProblem(ResponsibilityProblemState state) {
        this.state = state;
    }

    public static ResponsibilityProblem of(ResponsibilityProblemState state) {
        return new ResponsibilityProblem(state);
    }

    /**
     * Whether the problem exists for the actor: for discipline inspection of the district, for whoever has to rectify it,
     * and for the next level up once it was told that it is overdue.
     */
    public static boolean maySee(Actor actor, ResponsibilityProblemState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.district())
                || rectifies(actor, state)
                || wasTold(actor, state);
    }

    private static boolean wasTold(Actor actor, ResponsibilityProblemState state) {
        String told = state.escalatedTo();
        return told != null && !isConfidential(state) && Oversight.answersFor(actor, told);
    }

    /** What is about corruption is told to discipline inspection and its unit alone. */
    private static boolean isConfidential(ResponsibilityProblemState state) {
        return state.found().kind() == ProblemKind.CORRUPTION;
    }

    /** Whether it may be referred to before others as a problem of this unit. */
    public static boolean mayBeNamed(Actor by, String unit, ResponsibilityProblemState state) {
        return maySee(by, state)
                && state.stage() != ProblemStage.FOUND
                && state.found().unit().equals(unit)
                && !isConfidential(state);
    }

    private static boolean rectifies(Actor actor, ResponsibilityProblemState state) {
        return state.stage() != ProblemStage.FOUND
                && state.found().unit().equals(actor.organisation())
                && actor.hasAny(Role.RESPONSIBLE_UNIT, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.LEADER);
    }

    /**
     * 发现: on a visit, or by itself.
     *
     * @param repeated the earlier problem that it repeats, or null
     */
    public static List<ResponsibilityProblemEvent> find(
            Actor by,
            ProblemOrigin origin,
            String unit,
            ProblemKind kind,
            String summary,
            String district,
            @Nullable EarlierProblem repeated,
            Instant at) {
        FOUND_BY_A_DISCIPLINE_INSPECTOR.requires(inspects(by, district));
        INCOMPLETE.requiresAt("unit", !unit.isBlank());
        INCOMPLETE.requiresAt("summary", !summary.isBlank());
        REPEATS_ONE_OF_THE_SAME_UNIT.requiresAt(
                "repeatOf", repeated == null || repeated.unit().equals(unit));
        String repeatOf = repeated == null ? null : repeated.id();
        return List.of(new Found(origin, unit, kind, summary, district, by.organisation(), repeatOf, at));
    }

    private static boolean inspects(Actor by, String district) {
        return by.has(Role.DISCIPLINE_INSPECTOR) && Confidentiality.readsDisciplineMatters(by, district);
    }

    /** 反馈: to the department or unit, with a deadline in working days, fixed now. */
    public List<ResponsibilityProblemEvent> feedBack(
            Actor by, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        requireInspector(by);
        FED_BACK_ONCE.requires(state.stage() == ProblemStage.FOUND, state.stage());

        return List.of(new FedBack(clock(workingDays, moment, calendar), moment.happenedAt()));
    }

    /**
     * 整改: by the organisation that it was fed back to. Late is late, also when nobody has noticed yet.
     *
     * @param superiors who is told of that
     */
    public List<ResponsibilityProblemEvent> rectify(Actor by, String report, Superiors superiors, Instant at) {
        RECTIFIED_BY_WHOM_IT_WAS_FED_BACK_TO.requires(rectifies(by, state));
        NOT_TO_BE_RECTIFIED.requires(state.stage() == ProblemStage.FED_BACK, state.stage());
        INCOMPLETE.requiresAt("report", !report.isBlank());
        Rectified rectified = new Rectified(new Rectification(report, by.account(), by.organisation(), at), at);
        RunningClock clock = waitedFor(state);
        return clock != null && clock.isOver(at)
                ? Stream.concat(missed(clock, superiors), Stream.of(rectified)).toList()
                : List.of(rectified);
    }

    /** 验收通过: by discipline inspection, and never by who rectified it. */
    public List<ResponsibilityProblemEvent> verify(Actor by, @Nullable String opinion, Instant at) {
        requireVerifier(by);
        return List.of(new Verified(opinion, at));
    }

    /** 验收不通过: back to be rectified, in a new round with a new deadline. */
    public List<ResponsibilityProblemEvent> failVerification(
            Actor by, String opinion, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        requireVerifier(by);
        INCOMPLETE.requiresAt("opinion", !opinion.isBlank());
        return List.of(new VerificationFailed(opinion, clock(workingDays, moment, calendar), moment.happenedAt()));
    }

    private void requireVerifier(Actor by) {
        requireInspector(by);
        Rectification rectification = state.rectification();
        NOT_TO_BE_VERIFIED.requires(state.stage() == ProblemStage.RECTIFIED, state.stage());
        VERIFIED_BY_SOMEBODY_ELSE.requires(rectification != null
                && !by.account().equals(rectification.account())
                && !by.organisation().equals(rectification.organisation()));
    }

    /** 办结 */
    public List<ResponsibilityProblemEvent> close(Actor by, @Nullable String reason, Instant at) {
        requireInspector(by);
        CLOSED_AFTER_VERIFICATION.requires(state.stage() == ProblemStage.VERIFIED, state.stage());
        return List.of(new Closed(reason, at));
    }

    /**
     * Overdue is what the clock says: once a round, and only while the organisation is still waited for. The next level up
     * is told at once.
     */
    public List<ResponsibilityProblemEvent> lapse(Instant now, Superiors superiors) {
        RunningClock clock = waitedFor(state);
        return clock != null && clock.hasLapsed(now) ? missed(clock, superiors).toList() : List.of();
    }

    private Stream<ResponsibilityProblemEvent> missed(RunningClock clock, Superiors superiors) {
        Deadline deadline = clock.deadline();
        return Stream.of(
                new Overdue(deadline, deadline.at()), new Escalated(deadline, superior(superiors), deadline.at()));
    }

    private String superior(Superiors superiors) {
        Found found = state.found();
        return isConfidential(state) ? superiors.named(found.by()) : superiors.above(found.unit(), found.by());
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(ResponsibilityProblemState state) {
        RunningClock clock = waitedFor(state);
        return clock == null ? null : clock.lapsesFrom();
    }

    /** Whether at this instant the organisation, still waited for, is too late. */
    public boolean isLate(Instant at) {
        RunningClock clock = waitedFor(state);
        return clock != null && clock.isOver(at);
    }

    /** The clock of this round while the organisation is waited for and its silence not acted upon, or null. */
    private static @Nullable RunningClock waitedFor(ResponsibilityProblemState state) {
        return state.stage() == ProblemStage.FED_BACK && !state.overdue() ? state.clock() : null;
    }

    private static RunningClock clock(int workingDays, Moment moment, WorkingDayCalendar calendar) {
        FED_BACK_WITH_A_DEADLINE.requiresAt("workingDays", workingDays >= 1 && workingDays <= LONGEST_PERIOD);
        return RunningClock.started(calendar.workingDays(moment.happenedAt(), workingDays), moment);
    }

    private void requireInspector(Actor by) {
        FED_BACK_BY_A_DISCIPLINE_INSPECTOR.requires(inspects(by, state.district()));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Moment now, Superiors superiors, WorkingDayCalendar calendar) {
        Instant at = now.happenedAt();
        return Actions.ofNow()
                .with("feed-back", () -> feedBack(by, 1, now, calendar))
                .with("rectify", () -> rectify(by, "-", superiors, at))
                .with("verify", () -> verify(by, null, at))
                .with("fail-verification", () -> failVerification(by, "-", 1, now, calendar))
                .with("close", () -> close(by, null, at))
                .names();
    }
}
