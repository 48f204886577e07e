package org.safetyvalve.accountability.studies;

import static org.safetyvalve.accountability.studies.SpecialStudyRule.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.safetyvalve.accountability.oversight.Oversight;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.accountability.studies.SpecialStudyEvent.OfACommitment;
import org.safetyvalve.accountability.studies.SpecialStudyEvent.Recorded;
import org.safetyvalve.accountability.supervisions.Supervision;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

/**
 * A special study (专题研究): a meeting on a supervised campaign. What was decided there are tasks with deadlines, each reported
 * by its body and verified by somebody else of discipline inspection.
 */
public final class SpecialStudy {
    private final SpecialStudyState state;

    private SpecialStudy(SpecialStudyState state) {
        this.state = state;
    }

    public static SpecialStudy of(SpecialStudyState state) {
        return new SpecialStudy(state);
    }

    /** Whether the study exists for the actor: for discipline inspection of the district, for who has a task, and for who was told that one is overdue. */
    public static boolean maySee(Actor actor, SpecialStudyState state) {
        return state.commitments().stream().anyMatch(task -> maySee(actor, state, task)) || seesAll(actor, state);
    }

    /** Whether the actor sees every task. */
    public static boolean seesAll(Actor actor, SpecialStudyState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.district());
    }

    /** Whether a task exists for the actor. */
    public static boolean maySee(Actor actor, SpecialStudyState state, Commitment task) {
        String told = task.escalatedTo();
        return seesAll(actor, state)
                || Oversight.answersFor(actor, task.organisation())
                || (told != null && Oversight.answersFor(actor, told));
    }

    /** 登记专题研究: with the tasks, whose deadlines are fixed now. */
    public static List<SpecialStudyEvent> record(
            Actor by,
            String supervisionId,
            SupervisionState supervision,
            Meeting meeting,
            List<Task> tasks,
            Moment moment,
            WorkingDayCalendar calendar) {
        STUDY_RECORDED_BY_AN_INSPECTOR.requires(Supervision.inspects(by, supervision.district()));
        Supervision.of(supervision).requireOpenAt(moment.happenedAt());
        STUDY_SAYS_WHAT.requiresAt("reference", !meeting.reference().isBlank());
        STUDY_SAYS_WHAT.requiresAt("topic", !meeting.topic().isBlank());
        STUDY_WAS_HELD.requiresAt("heldAt", !meeting.heldAt().isAfter(moment.happenedAt()));
        STUDY_BODIES_ONCE.requiresAt(
                "bodies",
                !meeting.bodies().isEmpty()
                        && new HashSet<>(meeting.bodies()).size()
                                == meeting.bodies().size());
        for (int i = 0; i < tasks.size(); i++) {
            String organisation = tasks.get(i).organisation();
            TASK_OF_A_BODY.requiresAt(
                    "tasks[" + i + "].organisation",
                    meeting.bodies().contains(organisation) && !organisation.equals(supervision.organisation()));
        }
        return recorded(supervisionId, supervision, meeting, tasks, moment, calendar);
    }

    private static List<SpecialStudyEvent> recorded(
            String supervisionId,
            SupervisionState supervision,
            Meeting meeting,
            List<Task> tasks,
            Moment moment,
            WorkingDayCalendar calendar) {
        List<SpecialStudyEvent> events = new ArrayList<>();
        events.add(new Recorded(
                supervisionId,
                supervision.campaign(),
                supervision.district(),
                meeting,
                supervision.organisation(),
                moment.happenedAt()));
        List<Commitment> made = List.of();
        for (Task task : tasks) {
            for (CommitmentEvent event :
                    Commitments.of(made).make(task.organisation(), task.text(), task.workingDays(), moment, calendar)) {
                events.add(new OfACommitment(event));
                made = Commitments.fold(made, event);
            }
        }
        return events;
    }

    /** 报告落实: by the body whose task it is. */
    public List<SpecialStudyEvent> reportDone(Actor by, int task, String report, Superiors superiors, Instant at) {
        return wrapped(commitments().report(by, visibleTo(by), task, report, at, escalation(superiors)));
    }

    /** 核实 */
    public List<SpecialStudyEvent> verify(Actor by, int task, @Nullable String opinion, Instant at) {
        return wrapped(commitments().verify(by, followsUp(by), visibleTo(by), task, opinion, at));
    }

    /** 核实未通过: another round, with a new deadline. */
    public List<SpecialStudyEvent> failVerification(
            Actor by, int task, String opinion, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        return wrapped(commitments()
                .failVerification(by, followsUp(by), visibleTo(by), task, opinion, workingDays, moment, calendar));
    }

    /** What the clock says of the tasks; each once a round. */
    public List<SpecialStudyEvent> lapse(Instant now, Superiors superiors) {
        return wrapped(commitments().lapse(now, escalation(superiors)));
    }

    /** From when on silence is acted upon, or null when nobody is waited for. */
    public static @Nullable Instant due(SpecialStudyState state) {
        return Commitments.of(state.commitments()).due();
    }

    private boolean followsUp(Actor by) {
        return Supervision.inspects(by, state.district());
    }

    private Commitments commitments() {
        return Commitments.of(state.commitments());
    }

    private Escalation escalation(Superiors superiors) {
        return new Escalation(superiors, state.followedUpBy());
    }

    private Predicate<Commitment> visibleTo(Actor by) {
        return task -> maySee(by, state, task);
    }

    private static List<SpecialStudyEvent> wrapped(List<CommitmentEvent> events) {
        return events.stream().<SpecialStudyEvent>map(OfACommitment::new).toList();
    }

    /** What this account may do now with a task. */
    public List<String> actions(Actor by, int task, Moment now, Superiors superiors, WorkingDayCalendar calendar) {
        Instant at = now.happenedAt();
        return Actions.ofNow()
                .with("report", () -> reportDone(by, task, "-", superiors, at))
                .with("verify", () -> verify(by, task, null, at))
                .with("fail-verification", () -> failVerification(by, task, "-", 1, now, calendar))
                .names();
    }
}
