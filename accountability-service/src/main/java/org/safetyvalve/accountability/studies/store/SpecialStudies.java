package org.safetyvalve.accountability.studies.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentHistory;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.commitments.Commitments;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.studies.Meeting;
import org.safetyvalve.accountability.studies.SpecialStudy;
import org.safetyvalve.accountability.studies.SpecialStudyEvent;
import org.safetyvalve.accountability.studies.SpecialStudyState;
import org.safetyvalve.accountability.studies.Task;
import org.safetyvalve.accountability.supervisions.CountedRecords;
import org.safetyvalve.accountability.supervisions.KnownSupervisions;
import org.safetyvalve.accountability.supervisions.Supervision;
import org.safetyvalve.accountability.supervisions.SupervisionState;
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

/** The use cases of special studies. Whoever may not see one gets {@link AbsentException}, as for one that does not exist. */
@Service
public class SpecialStudies implements Lapsing, CountedRecords {
    private final Aggregates aggregates;
    private final SpecialStudyDefinition definition;
    private final StoredRecords records;
    private final KnownSupervisions supervisions;
    private final Superiors superiors;
    private final WorkingDayCalendar calendar;
    private final DueRecords due;
    private final ClockGuard guard;

    SpecialStudies(
            Aggregates aggregates,
            SpecialStudyDefinition definition,
            StoredRecords records,
            KnownSupervisions supervisions,
            Superiors superiors,
            WorkingDayCalendar calendar,
            DueRecords due,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.supervisions = supervisions;
        this.superiors = superiors;
        this.calendar = calendar;
        this.due = due;
        this.guard = guard;
    }

    /** 登记专题研究 */
    public CommandResult record(String supervision, Meeting meeting, List<Task> tasks, CommandContext context) {
        Actor by = context.actor();
        SupervisionState supervised = supervisions
                .find(supervision)
                .filter(state -> Supervision.maySee(by, state.district()))
                .orElseThrow(() -> new AbsentException("supervisions", supervision));
        return aggregates.create(
                definition,
                context.derivedId("record-special-study"),
                context,
                () -> SpecialStudy.record(by, supervision, supervised, meeting, tasks, moment(context), calendar));
    }

    public CommandResult reportDone(String id, int task, String report, CommandContext context) {
        return change(
                id, context, study -> study.reportDone(context.actor(), task, report, superiors, context.occurredAt()));
    }

    public CommandResult verify(String id, int task, @Nullable String opinion, CommandContext context) {
        return change(id, context, study -> study.verify(context.actor(), task, opinion, context.occurredAt()));
    }

    public CommandResult failVerification(
            String id, int task, String opinion, int workingDays, CommandContext context) {
        return change(
                id,
                context,
                study ->
                        study.failVerification(context.actor(), task, opinion, workingDays, moment(context), calendar));
    }

    /** One special study that the reader may see. */
    public Stored<SpecialStudyState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> SpecialStudy.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The special studies that the reader may see. */
    public Page<Stored<SpecialStudyState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> SpecialStudy.maySee(reader, state));
    }

    /** What has happened to a special study that the reader may see, without the tasks that it may not. */
    public List<SealedEvent> history(String id, Actor reader) {
        SpecialStudyState state = read(id, reader).state();
        return CommitmentHistory.visible(
                aggregates.history(definition, id),
                state.commitments(),
                one -> SpecialStudy.maySee(reader, state, one),
                true);
    }

    /** What the reader may do now with a task. */
    public List<String> actions(Stored<SpecialStudyState> stored, int task, Actor reader, Instant now) {
        return SpecialStudy.of(stored.state()).actions(reader, task, Moment.now(now), superiors, calendar);
    }

    @Override
    public Counted counted() {
        return Counted.SPECIAL_STUDIES;
    }

    @Override
    public SortedMap<String, Long> byState(String supervision) {
        return records.countBy(definition, new Document("state.supervision", supervision), "state.stage");
    }

    @Override
    public String name() {
        return "special-studies";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(definition, now, state -> SpecialStudy.of(state).lapse(now, superiors));
    }

    private CommandResult change(
            String id, CommandContext context, Function<SpecialStudy, List<SpecialStudyEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            Commitments commitments = Commitments.of(stored.state().commitments());
            guard.requireFor(context.occurredAt(), commitments::isAnybodyLate);
            return decide.apply(SpecialStudy.of(stored.state()));
        });
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
