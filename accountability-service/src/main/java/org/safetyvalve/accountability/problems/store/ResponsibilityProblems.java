package org.safetyvalve.accountability.problems.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.keysupervisions.FoundProblems;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.accountability.problems.EarlierProblem;
import org.safetyvalve.accountability.problems.ProblemKind;
import org.safetyvalve.accountability.problems.ProblemOrigin;
import org.safetyvalve.accountability.problems.ProblemRule;
import org.safetyvalve.accountability.problems.ResponsibilityProblem;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent;
import org.safetyvalve.accountability.problems.ResponsibilityProblemState;
import org.safetyvalve.accountability.problems.SupervisedCampaigns;
import org.safetyvalve.accountability.problems.SupervisedCampaigns.Supervised;
import org.safetyvalve.accountability.problems.SupervisedCampaigns.Visited;
import org.safetyvalve.accountability.supervisions.CountedRecords;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
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
 * The use cases of responsibility problems. Whoever may not see one gets {@link AbsentException}, as for one that does
 * not exist; an instance with a wrong clock does not decide whether somebody was late ({@link ClockGuard#requireFor}).
 */
@Service
public class ResponsibilityProblems implements Lapsing, CountedRecords, CitedProblems, FoundProblems {
    private final Aggregates aggregates;
    private final ProblemDefinition definition;
    private final StoredRecords records;
    private final SupervisedCampaigns supervisions;
    private final WorkingDayCalendar calendar;
    private final Superiors superiors;
    private final DueRecords due;
    private final ClockGuard guard;

    ResponsibilityProblems(
            Aggregates aggregates,
            ProblemDefinition definition,
            StoredRecords records,
            SupervisedCampaigns supervisions,
            WorkingDayCalendar calendar,
            Superiors superiors,
            DueRecords due,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.supervisions = supervisions;
        this.calendar = calendar;
        this.superiors = superiors;
        this.due = due;
        this.guard = guard;
    }

    /**
     * 登记问题。The campaign follows from the supervision.
     *
     * @param district where it is, or null for all that the supervision is responsible for
     * @param repeatOf the earlier problem of the same unit that it repeats, or null
     */
    public CommandResult find(
            String supervision,
            @Nullable String visit,
            String unit,
            ProblemKind kind,
            String summary,
            @Nullable String district,
            @Nullable String repeatOf,
            CommandContext context) {
        Actor by = context.actor();
        return aggregates.create(definition, context.derivedId("find-problem"), context, () -> {
            // Whether there is such a supervision is not for everybody to know.
            ProblemRule.FOUND_BY_A_DISCIPLINE_INSPECTOR.requires(by.has(Role.DISCIPLINE_INSPECTOR));
            Supervised supervised = supervisions
                    .of(supervision)
                    .filter(known -> Confidentiality.readsDisciplineMatters(by, known.district()))
                    .orElseThrow(() -> new Refusal(ProblemRule.FOUND_UNDER_A_SUPERVISION).at("supervision"));
            ProblemOrigin origin =
                    ProblemOrigin.of(supervision, supervised, visit, visited(visit), context.occurredAt());
            String place = Objects.requireNonNullElse(district, supervised.district());
            return ResponsibilityProblem.find(
                    by, origin, unit, kind, summary, place, repeated(repeatOf, by), context.occurredAt());
        });
    }

    private @Nullable Visited visited(@Nullable String visit) {
        return visit == null ? null : supervisions.visit(visit).orElse(null);
    }

    private @Nullable EarlierProblem repeated(@Nullable String id, Actor by) {
        if (id == null) {
            return null;
        }
        return aggregates
                .find(definition, id)
                .filter(stored -> ResponsibilityProblem.maySee(by, stored.state()))
                .map(stored -> new EarlierProblem(id, stored.state().found().unit()))
                .orElseThrow(() -> new Refusal(ProblemRule.REPEATS_ONE_OF_THE_SAME_UNIT).at("repeatOf"));
    }

    public CommandResult feedBack(String id, int workingDays, CommandContext context) {
        return change(
                id, context, problem -> problem.feedBack(context.actor(), workingDays, moment(context), calendar));
    }

    public CommandResult rectify(String id, String report, CommandContext context) {
        return change(
                id, context, problem -> problem.rectify(context.actor(), report, superiors, context.occurredAt()));
    }

    public CommandResult verify(String id, @Nullable String opinion, CommandContext context) {
        return change(id, context, problem -> problem.verify(context.actor(), opinion, context.occurredAt()));
    }

    public CommandResult failVerification(String id, String opinion, int workingDays, CommandContext context) {
        return change(
                id,
                context,
                problem -> problem.failVerification(context.actor(), opinion, workingDays, moment(context), calendar));
    }

    public CommandResult close(String id, @Nullable String reason, CommandContext context) {
        return change(id, context, problem -> problem.close(context.actor(), reason, context.occurredAt()));
    }

    /** One problem that the reader may see. */
    public Stored<ResponsibilityProblemState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> ResponsibilityProblem.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The problems that the reader may see. */
    public Page<Stored<ResponsibilityProblemState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> ResponsibilityProblem.maySee(reader, state));
    }

    /** What has happened to a problem that the reader may see: to a department or unit, from its feedback on. */
    public List<SealedEvent> history(String id, Actor reader) {
        Stored<ResponsibilityProblemState> problem = read(id, reader);
        boolean all =
                Confidentiality.readsDisciplineMatters(reader, problem.state().district());
        return aggregates.history(definition, id).stream()
                .filter(event -> all || event.sequence() > 1)
                .toList();
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<ResponsibilityProblemState> stored, Actor reader, Instant now) {
        return ResponsibilityProblem.of(stored.state()).actions(reader, Moment.now(now), superiors, calendar);
    }

    @Override
    public Counted counted() {
        return Counted.RESPONSIBILITY_PROBLEMS;
    }

    @Override
    public SortedMap<String, Long> byState(String supervision) {
        return records.countBy(definition, new Document("state.found.origin.supervision", supervision), "state.stage");
    }

    @Override
    public boolean isFoundUnder(String supervision, String problem, Actor by) {
        return aggregates
                .find(definition, problem)
                .filter(stored -> ResponsibilityProblem.maySee(by, stored.state()))
                .filter(stored -> stored.state().found().origin().supervision().equals(supervision))
                .isPresent();
    }

    @Override
    public boolean mayBeNamed(String problem, String unit, Actor by) {
        return aggregates
                .find(definition, problem)
                .filter(stored -> ResponsibilityProblem.mayBeNamed(by, unit, stored.state()))
                .isPresent();
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(
                definition, now, state -> ResponsibilityProblem.of(state).lapse(now, superiors));
    }

    private CommandResult change(
            String id,
            CommandContext context,
            Function<ResponsibilityProblem, List<ResponsibilityProblemEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            ResponsibilityProblem problem = ResponsibilityProblem.of(stored.state());
            guard.requireFor(context.occurredAt(), problem::isLate);
            return decide.apply(problem);
        });
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
