package org.safetyvalve.accountability.accidents.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.accidents.Accident;
import org.safetyvalve.accountability.accidents.AccidentAccess;
import org.safetyvalve.accountability.accidents.AccidentEvent;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentHandling;
import org.safetyvalve.accountability.accidents.AccidentReport;
import org.safetyvalve.accountability.accidents.AccidentState;
import org.safetyvalve.accountability.accidents.CasesOfHazards;
import org.safetyvalve.accountability.accidents.GovernmentLevel;
import org.safetyvalve.accountability.accidents.Implementation;
import org.safetyvalve.accountability.accidents.ReportingFinding;
import org.safetyvalve.accountability.accidents.TechnicalAppraisals;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.accidents.VerifiedReporting;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.DerivedId;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Service;

/**
 * The use cases of accidents. Whoever may not see one gets {@link AbsentException}, as for one that does not exist; an
 * instance with a wrong clock does not decide whether somebody was late ({@link ClockGuard#requireFor}).
 */
@Service
public class Accidents implements HazardStory, Lapsing {
    /** The operation that an accident's id is derived for. */
    public static final String REPORT = "report-accident";

    private final Aggregates aggregates;
    private final AccidentDefinition definition;
    private final StoredRecords records;
    private final HazardCorrelations correlations;
    private final DueRecords due;
    private final ClockGuard guard;
    private final AccidentsOfCases known;
    private final CasesOfHazards cases;

    Accidents(
            Aggregates aggregates,
            AccidentDefinition definition,
            StoredRecords records,
            HazardCorrelations correlations,
            DueRecords due,
            ClockGuard guard,
            AccidentsOfCases known,
            CasesOfHazards cases) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.correlations = correlations;
        this.due = due;
        this.guard = guard;
        this.known = known;
        this.cases = cases;
    }

    /** 报告: by hand. */
    public CommandResult report(AccidentReport report, CommandContext context) {
        String id = context.derivedId(REPORT);
        return aggregates.create(definition, id, underHazard(report.facts(), context), () -> {
            guard.requireFor(context.occurredAt(), report::isTheUnitsHourOver);
            return told(id, report.facts(), report.report(context.actor(), moment(context)), context);
        });
    }

    /**
     * 报告: by an event of an agency, in whose name the command is given. One accident for each reference, time and place of an
     * agency: what it sends of the same one again is a supplement, whichever of its events comes first.
     */
    public void reportFromAgency(AccidentReport report, CommandContext context) {
        AccidentFacts facts = report.facts();
        String id = DerivedId.of(
                "accident",
                context.actor().organisation(),
                facts.reference(),
                facts.happenedAt().toString(),
                facts.district());
        try {
            aggregates.create(
                    definition,
                    id,
                    underHazard(facts, context),
                    () -> told(id, facts, report.reportByAgency(context.actor(), moment(context)), context));
        } catch (AlreadyExistsException reported) {
            supplement(id, report.toll(), report.knownAt(), report.note(), context);
        }
    }

    public CommandResult supplement(
            String id, Toll toll, @Nullable Instant knownAt, @Nullable String note, CommandContext context) {
        return change(
                id,
                context,
                (accident, at) -> accident.isSomebodyLate(at) || accident.isItsGradeSettled(at),
                state -> Accident.of(state).supplement(context.actor(), toll, knownAt, note, moment(context)));
    }

    public CommandResult reportByUnit(String id, @Nullable Instant reportedAt, CommandContext context) {
        return change(id, context, accident -> accident.reportByUnit(context.actor(), reportedAt, moment(context)));
    }

    public CommandResult reportUpward(
            String id, GovernmentLevel to, @Nullable String reference, CommandContext context) {
        return change(id, context, accident -> accident.reportUpward(context.actor(), to, reference, moment(context)));
    }

    public CommandResult takeOver(String id, String reference, CommandContext context) {
        return change(id, context, accident -> accident.takeOver(context.actor(), reference, context.occurredAt()));
    }

    public CommandResult extendInvestigation(String id, int days, String reference, CommandContext context) {
        return change(
                id,
                context,
                accident -> accident.extendInvestigation(context.actor(), days, reference, moment(context)));
    }

    public CommandResult submitInvestigation(String id, String reference, CommandContext context) {
        return change(
                id, context, accident -> accident.submitInvestigation(context.actor(), reference, moment(context)));
    }

    public CommandResult commissionAppraisal(
            String id, String subject, String appraiser, String reference, LocalDate agreedBy, CommandContext context) {
        return measured(
                id,
                context,
                state -> TechnicalAppraisals.of(state)
                        .commission(context.actor(), subject, appraiser, reference, agreedBy, moment(context)));
    }

    public CommandResult receiveAppraisal(String id, int number, String opinion, CommandContext context) {
        return measured(
                id,
                context,
                state -> TechnicalAppraisals.of(state).receive(context.actor(), number, opinion, moment(context)));
    }

    public CommandResult determineReporting(
            String id, ReportingFinding.Kind kind, String reference, String basis, CommandContext context) {
        return judged(
                id,
                context,
                state -> VerifiedReporting.of(state)
                        .determine(context.actor(), kind, reference, basis, moment(context)));
    }

    public CommandResult extendDecision(String id, int days, String reference, CommandContext context) {
        return judged(
                id,
                context,
                state -> AccidentHandling.of(state).extendDecision(context.actor(), days, reference, moment(context)));
    }

    public CommandResult close(String id, String reference, CommandContext context) {
        return judged(
                id, context, state -> AccidentHandling.of(state).close(context.actor(), reference, moment(context)));
    }

    public CommandResult evaluate(
            String id,
            Implementation rectification,
            Implementation accountability,
            String reference,
            CommandContext context) {
        return judged(
                id,
                context,
                state -> AccidentHandling.of(state)
                        .evaluate(context.actor(), rectification, accountability, reference, context.occurredAt()));
    }

    public CommandResult publishEvaluation(String id, String reference, CommandContext context) {
        return judged(
                id,
                context,
                state ->
                        AccidentHandling.of(state).publishEvaluation(context.actor(), reference, context.occurredAt()));
    }

    /** One accident that the reader may see. */
    public Stored<AccidentState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> AccidentAccess.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The accidents that the reader may see. */
    public Page<Stored<AccidentState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> AccidentAccess.maySee(reader, state));
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = StoredRecords.filter("state.facts.hazard", hazard);
        return records.all(definition, filter, state -> AccidentAccess.maySee(reader, state)).stream()
                .flatMap(stored -> aggregates.history(definition, stored.id()).stream())
                .toList();
    }

    /** What has happened to an accident that the reader may see. */
    public List<SealedEvent> history(String id, Actor reader) {
        return aggregates.history(definition, read(id, reader).id());
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<AccidentState> stored, Actor reader, Instant now) {
        return Accident.of(stored.state()).actions(reader, Moment.now(now));
    }

    @Override
    public String name() {
        return "accidents";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(definition, now, state -> Accident.of(state).lapse(now));
    }

    private CommandResult change(String id, CommandContext context, Function<Accident, List<AccidentEvent>> decide) {
        return judged(id, context, state -> decide.apply(Accident.of(state)));
    }

    /** What a deadline may be over for. */
    private CommandResult judged(
            String id, CommandContext context, Function<AccidentState, List<AccidentEvent>> decide) {
        return change(id, context, Accident::isSomebodyLate, decide);
    }

    /** What moves a deadline by the days that it took: by the clock, whatever it says. */
    private CommandResult measured(
            String id, CommandContext context, Function<AccidentState, List<AccidentEvent>> decide) {
        return change(id, context, (accident, at) -> true, decide);
    }

    private CommandResult change(
            String id,
            CommandContext context,
            BiPredicate<Accident, Instant> hangsOnADeadline,
            Function<AccidentState, List<AccidentEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            Accident accident = Accident.of(stored.state());
            // What an agency reports by an event came when the broker says so.
            if (context.causationId() == null) {
                guard.requireFor(context.occurredAt(), at -> hangsOnADeadline.test(accident, at));
            }
            return decide.apply(stored.state());
        });
    }

    /**
     * The cases of its hazard know of an accident before it is recorded, in this order: whoever asks is told, the cases that are there
     * are changed. So nothing has effect that was decided without it (ADR 21).
     */
    private List<AccidentEvent> told(
            String id, AccidentFacts facts, List<AccidentEvent> reported, CommandContext context) {
        String hazard = facts.hazard();
        if (hazard != null) {
            known.announce(hazard, id);
            cases.ledToAccident(hazard, id, context.now());
        }
        return reported;
    }

    /** What arose from a hazard goes under the hazard's correlation id. */
    private CommandContext underHazard(AccidentFacts facts, CommandContext context) {
        String hazard = facts.hazard();
        return hazard == null ? context : context.withCorrelation(correlations.of(hazard));
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
