package org.safetyvalve.accountability.keysupervisions.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
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
import org.safetyvalve.accountability.keysupervisions.FoundProblems;
import org.safetyvalve.accountability.keysupervisions.KeyItem;
import org.safetyvalve.accountability.keysupervisions.KeySupervision;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionState;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.accountability.supervisions.CountedRecords;
import org.safetyvalve.accountability.supervisions.KnownSupervisions;
import org.safetyvalve.accountability.supervisions.Supervision;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
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
import org.safetyvalve.starter.write.DerivedId;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Service;

/** The use cases of key supervision. Whoever may not see one gets {@link AbsentException}, as for one that does not exist. */
@Service
public class KeySupervisions implements HazardStory, Lapsing, CountedRecords {
    private final Aggregates aggregates;
    private final KeySupervisionDefinition definition;
    private final StoredRecords records;
    private final KnownSupervisions supervisions;
    private final FoundProblems found;
    private final CitedProblems problems;
    private final HazardCorrelations correlations;
    private final Superiors superiors;
    private final WorkingDayCalendar calendar;
    private final DueRecords due;
    private final ClockGuard guard;

    KeySupervisions(
            Aggregates aggregates,
            KeySupervisionDefinition definition,
            StoredRecords records,
            KnownSupervisions supervisions,
            FoundProblems found,
            CitedProblems problems,
            HazardCorrelations correlations,
            Superiors superiors,
            WorkingDayCalendar calendar,
            DueRecords due,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.supervisions = supervisions;
        this.found = found;
        this.problems = problems;
        this.correlations = correlations;
        this.superiors = superiors;
        this.calendar = calendar;
        this.due = due;
        this.guard = guard;
    }

    /** 列入重点督办: once under a supervision, so that nothing is counted twice. What is about a hazard shares its correlation. */
    public CommandResult open(String supervision, KeyItem item, CommandContext context) {
        Actor by = context.actor();
        SupervisionState supervised = supervisions
                .find(supervision)
                .filter(state -> Supervision.maySee(by, state.district()))
                .orElseThrow(() -> new AbsentException("supervisions", supervision));
        String subject = item.subject().id();
        String id = DerivedId.of(
                "key-supervision", supervision, item.subject().kind().code(), subject);
        CommandContext correlated =
                item.subject().kind() == CitedKind.HAZARD ? context.withCorrelation(correlations.of(subject)) : context;
        return aggregates.create(
                definition,
                id,
                correlated,
                () -> KeySupervision.open(by, supervision, supervised, item, found, context.occurredAt()));
    }

    public CommandResult askForReport(
            String id, String organisation, String text, int workingDays, CommandContext context) {
        Actor by = context.actor();
        String supervision = read(id, by).state().supervision();
        SupervisionState supervised =
                supervisions.find(supervision).orElseThrow(() -> new AbsentException("supervisions", supervision));
        return change(
                id,
                context,
                item -> item.askForReport(
                        by, supervised, organisation, text, workingDays, problems, moment(context), calendar));
    }

    public CommandResult report(String id, int number, String report, CommandContext context) {
        return change(
                id, context, item -> item.report(context.actor(), number, report, superiors, context.occurredAt()));
    }

    public CommandResult verify(String id, int number, @Nullable String opinion, CommandContext context) {
        return change(id, context, item -> item.verify(context.actor(), number, opinion, context.occurredAt()));
    }

    public CommandResult failVerification(
            String id, int number, String opinion, int workingDays, CommandContext context) {
        return change(
                id,
                context,
                item -> item.failVerification(
                        context.actor(), number, opinion, workingDays, moment(context), calendar));
    }

    public CommandResult end(String id, String reason, CommandContext context) {
        return change(id, context, item -> item.end(context.actor(), reason, context.occurredAt()));
    }

    /** One key supervision that the reader may see. */
    public Stored<KeySupervisionState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> KeySupervision.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The key supervisions that the reader may see. */
    public Page<Stored<KeySupervisionState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> KeySupervision.maySee(reader, state));
    }

    /** What has happened to a key supervision: to whoever was asked for a report, to that report. */
    public List<SealedEvent> history(String id, Actor reader) {
        KeySupervisionState state = read(id, reader).state();
        return CommitmentHistory.visible(
                aggregates.history(definition, id),
                state.commitments(),
                one -> KeySupervision.maySee(reader, state, one),
                KeySupervision.seesAll(reader, state));
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = StoredRecords.filter("state.item.subject.id", hazard);
        return records.all(definition, filter, state -> KeySupervision.maySee(reader, state)).stream()
                .flatMap(stored -> history(stored.id(), reader).stream())
                .toList();
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<KeySupervisionState> stored, Actor reader, Instant now) {
        return KeySupervision.of(stored.state()).actions(reader, now);
    }

    /** What the reader may do now with a report that was asked for. */
    public List<String> actions(Stored<KeySupervisionState> stored, int number, Actor reader, Instant now) {
        return KeySupervision.of(stored.state()).actions(reader, number, Moment.now(now), superiors, calendar);
    }

    @Override
    public Counted counted() {
        return Counted.KEY_SUPERVISIONS;
    }

    @Override
    public SortedMap<String, Long> byState(String supervision) {
        return records.countBy(definition, new Document("state.supervision", supervision), "state.stage");
    }

    @Override
    public String name() {
        return "key-supervisions";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(definition, now, state -> KeySupervision.of(state).lapse(now, superiors));
    }

    private CommandResult change(
            String id, CommandContext context, Function<KeySupervision, List<KeySupervisionEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            Commitments commitments = Commitments.of(stored.state().commitments());
            guard.requireFor(context.occurredAt(), commitments::isAnybodyLate);
            return decide.apply(KeySupervision.of(stored.state()));
        });
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
