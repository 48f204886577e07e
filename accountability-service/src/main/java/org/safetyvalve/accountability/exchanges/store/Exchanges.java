package org.safetyvalve.accountability.exchanges.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.safetyvalve.accountability.exchanges.Agenda;
import org.safetyvalve.accountability.exchanges.Exchange;
import org.safetyvalve.accountability.exchanges.ExchangeEvent;
import org.safetyvalve.accountability.exchanges.ExchangePlan;
import org.safetyvalve.accountability.exchanges.ExchangeStage;
import org.safetyvalve.accountability.exchanges.ExchangeState;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The use cases of exchanges. Whoever may not see one gets {@link AbsentException}, as for one that does not exist. */
@Service
public class Exchanges implements Lapsing {
    private static final Logger log = LoggerFactory.getLogger(Exchanges.class);
    private final Aggregates aggregates;
    private final ExchangeDefinition definition;
    private final StoredRecords records;
    private final Agendas agendas;
    private final Superiors superiors;
    private final WorkingDayCalendar calendar;
    private final DueRecords due;
    private final ClockGuard guard;

    Exchanges(
            Aggregates aggregates,
            ExchangeDefinition definition,
            StoredRecords records,
            Agendas agendas,
            Superiors superiors,
            WorkingDayCalendar calendar,
            DueRecords due,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.agendas = agendas;
        this.superiors = superiors;
        this.calendar = calendar;
        this.due = due;
        this.guard = guard;
    }

    /**
     * 安排
     *
     * @param district the place, or null for all that the caller's organisation is responsible for
     */
    public CommandResult plan(String with, @Nullable String district, ExchangePlan plan, CommandContext context) {
        Actor by = context.actor();
        String place = Objects.requireNonNullElse(district, by.district());
        return aggregates.create(
                definition,
                context.derivedId("plan-exchange"),
                context,
                () -> Exchange.plan(by, with, place, plan, context.occurredAt()));
    }

    public CommandResult postpone(String id, Instant to, String place, String reason, CommandContext context) {
        return change(
                id, context, exchange -> exchange.postpone(context.actor(), to, place, reason, context.occurredAt()));
    }

    /**
     * 会商. The next one is planned once it is certain that this one may be recorded, and before it is: whatever happens in
     * between, a repeat finds it planned, and the calendar goes on.
     */
    public CommandResult hold(String id, String minutes, ExchangePlan next, CommandContext context) {
        Actor by = context.actor();
        Stored<ExchangeState> seen = read(id, by);
        String nextId = DerivedId.of("exchange-after", id);
        Agenda agenda = agendas.of(seen.state(), by, context.now());
        Function<Exchange, List<ExchangeEvent>> hold =
                exchange -> exchange.hold(by, agenda, minutes, next, nextId, context.occurredAt());
        boolean stale = context.ifMatch() != null && context.ifMatch() != seen.version();
        boolean planned = seen.state().stage() == ExchangeStage.PLANNED && !stale;
        if (planned && !hold.apply(Exchange.of(seen.state())).isEmpty()) {
            planNext(nextId, seen.state(), next, context);
        }
        return aggregates.execute(definition, id, context, stored -> hold.apply(Exchange.of(stored.state())));
    }

    private void planNext(String id, ExchangeState before, ExchangePlan plan, CommandContext context) {
        Actor by = context.actor();
        String with = before.parties().stream()
                .filter(party -> !party.equals(by.organisation()))
                .findFirst()
                .orElseThrow();
        try {
            aggregates.create(
                    definition,
                    id,
                    context,
                    () -> Exchange.plan(by, with, before.district(), plan, context.occurredAt()));
        } catch (AlreadyExistsException planned) {
            log.debug("Exchange {} was planned before", id);
        }
    }

    public CommandResult agree(String id, String organisation, String text, int workingDays, CommandContext context) {
        return change(
                id,
                context,
                exchange ->
                        exchange.agree(context.actor(), organisation, text, workingDays, moment(context), calendar));
    }

    public CommandResult reportKept(String id, int commitment, String report, CommandContext context) {
        return change(
                id,
                context,
                exchange -> exchange.reportKept(context.actor(), commitment, report, superiors, context.occurredAt()));
    }

    public CommandResult verifyKept(String id, int commitment, @Nullable String opinion, CommandContext context) {
        return change(
                id,
                context,
                exchange -> exchange.verifyKept(context.actor(), commitment, opinion, context.occurredAt()));
    }

    public CommandResult failVerification(
            String id, int commitment, String opinion, int workingDays, CommandContext context) {
        return change(
                id,
                context,
                exchange -> exchange.failVerification(
                        context.actor(), commitment, opinion, workingDays, moment(context), calendar));
    }

    public CommandResult close(String id, CommandContext context) {
        return change(id, context, exchange -> exchange.close(context.actor(), context.occurredAt()));
    }

    /** One exchange that the reader may see. */
    public Stored<ExchangeState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> Exchange.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The exchanges that the reader may see. */
    public Page<Stored<ExchangeState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> Exchange.maySee(reader, state));
    }

    /** What is open now, as far as the reader may see it; nothing to whoever was only told of something overdue. */
    public Agenda agenda(String id, Actor reader, Instant now) {
        ExchangeState state = read(id, reader).state();
        if (!Exchange.seesAll(reader, state)) {
            throw new AbsentException(definition.collection(), id);
        }
        return agendas.of(state, reader, now);
    }

    /** What has happened to an exchange that the reader may see, without what was agreed that it may not. */
    public List<SealedEvent> history(String id, Actor reader) {
        ExchangeState state = read(id, reader).state();
        return CommitmentHistory.visible(
                aggregates.history(definition, id),
                state.commitments(),
                one -> Exchange.maySee(reader, state, one),
                true);
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<ExchangeState> stored, Actor reader, Instant now) {
        return Exchange.of(stored.state()).actions(reader, Moment.now(now), calendar);
    }

    /** What the reader may do now with something that was agreed. */
    public List<String> actions(Stored<ExchangeState> stored, int commitment, Actor reader, Instant now) {
        return Exchange.of(stored.state()).actions(reader, commitment, Moment.now(now), superiors, calendar);
    }

    @Override
    public String name() {
        return "exchanges";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(definition, now, state -> Exchange.of(state).lapse(now, superiors));
    }

    private CommandResult change(String id, CommandContext context, Function<Exchange, List<ExchangeEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            Commitments commitments = Commitments.of(stored.state().commitments());
            guard.requireFor(context.occurredAt(), commitments::isAnybodyLate);
            return decide.apply(Exchange.of(stored.state()));
        });
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
