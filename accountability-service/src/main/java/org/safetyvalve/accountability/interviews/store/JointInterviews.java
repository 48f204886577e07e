package org.safetyvalve.accountability.interviews.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentHistory;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.interviews.Attendance;
import org.safetyvalve.accountability.interviews.InterviewCall;
import org.safetyvalve.accountability.interviews.JointInterview;
import org.safetyvalve.accountability.interviews.JointInterviewEvent;
import org.safetyvalve.accountability.interviews.JointInterviewState;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Service;

/**
 * The use cases of joint interviews. Whoever may not see one gets {@link AbsentException}, as for one that does not exist.
 */
@Service
public class JointInterviews implements HazardStory, Lapsing {
    private final Aggregates aggregates;
    private final InterviewDefinition definition;
    private final StoredRecords records;
    private final CitedProblems problems;
    private final Superiors superiors;
    private final WorkingDayCalendar calendar;
    private final DueRecords due;
    private final ClockGuard guard;

    JointInterviews(
            Aggregates aggregates,
            InterviewDefinition definition,
            StoredRecords records,
            CitedProblems problems,
            Superiors superiors,
            WorkingDayCalendar calendar,
            DueRecords due,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.problems = problems;
        this.superiors = superiors;
        this.calendar = calendar;
        this.due = due;
        this.guard = guard;
    }

    /** 通知约谈 */
    public CommandResult call(InterviewCall call, CommandContext context) {
        return aggregates.create(
                definition,
                context.derivedId("call-joint-interview"),
                context,
                () -> JointInterview.call(context.actor(), call, problems, context.occurredAt()));
    }

    public CommandResult cancel(String id, String reason, CommandContext context) {
        return change(id, context, interview -> interview.cancel(context.actor(), reason, context.occurredAt()));
    }

    public CommandResult hold(String id, List<Attendance> attendance, String minutes, CommandContext context) {
        return change(
                id, context, interview -> interview.hold(context.actor(), attendance, minutes, context.occurredAt()));
    }

    public CommandResult commit(String id, String organisation, String text, int workingDays, CommandContext context) {
        return change(
                id,
                context,
                interview ->
                        interview.commit(context.actor(), organisation, text, workingDays, moment(context), calendar));
    }

    public CommandResult reportKept(String id, int commitment, String report, CommandContext context) {
        return change(
                id,
                context,
                interview ->
                        interview.reportKept(context.actor(), commitment, report, superiors, context.occurredAt()));
    }

    public CommandResult verifyKept(String id, int commitment, @Nullable String opinion, CommandContext context) {
        return change(
                id,
                context,
                interview -> interview.verifyKept(context.actor(), commitment, opinion, context.occurredAt()));
    }

    public CommandResult failVerification(
            String id, int commitment, String opinion, int workingDays, CommandContext context) {
        return change(
                id,
                context,
                interview -> interview.failVerification(
                        context.actor(), commitment, opinion, workingDays, moment(context), calendar));
    }

    public CommandResult close(String id, CommandContext context) {
        return change(id, context, interview -> interview.close(context.actor(), context.occurredAt()));
    }

    /** One joint interview that the reader may see. */
    public Stored<JointInterviewState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> JointInterview.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The joint interviews that the reader may see. */
    public Page<Stored<JointInterviewState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> JointInterview.maySee(reader, state));
    }

    /** What has happened to a joint interview that the reader may see, without the commitments that it may not. */
    public List<SealedEvent> history(String id, Actor reader) {
        JointInterviewState state = read(id, reader).state();
        return CommitmentHistory.visible(
                aggregates.history(definition, id),
                state.commitments(),
                one -> JointInterview.maySee(reader, state, one),
                true);
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = StoredRecords.filter("state.call.about.id", hazard);
        return records.all(definition, filter, state -> JointInterview.maySee(reader, state)).stream()
                .flatMap(stored -> history(stored.id(), reader).stream())
                .toList();
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<JointInterviewState> stored, Actor reader, Instant now) {
        return JointInterview.of(stored.state()).actions(reader, Moment.now(now), calendar);
    }

    /** What the reader may do now with one of its commitments. */
    public List<String> actions(Stored<JointInterviewState> stored, int commitment, Actor reader, Instant now) {
        return JointInterview.of(stored.state()).actions(reader, commitment, Moment.now(now), superiors, calendar);
    }

    @Override
    public String name() {
        return "joint-interviews";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(definition, now, state -> JointInterview.of(state).lapse(now, superiors));
    }

    private CommandResult change(
            String id, CommandContext context, Function<JointInterview, List<JointInterviewEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            Commitments commitments = Commitments.of(stored.state().commitments());
            guard.requireFor(context.occurredAt(), commitments::isAnybodyLate);
            return decide.apply(JointInterview.of(stored.state()));
        });
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
