package org.safetyvalve.accountability.cases.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.cases.AccidentsOfHazards;
import org.safetyvalve.accountability.cases.AccountabilityCase;
import org.safetyvalve.accountability.cases.AccountabilityForms;
import org.safetyvalve.accountability.cases.Appeal;
import org.safetyvalve.accountability.cases.Appeals;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.CaseAccess;
import org.safetyvalve.accountability.cases.CaseActions;
import org.safetyvalve.accountability.cases.CaseClocks;
import org.safetyvalve.accountability.cases.CaseEvent;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.Concerned;
import org.safetyvalve.accountability.cases.Defence;
import org.safetyvalve.accountability.cases.Defences;
import org.safetyvalve.accountability.cases.Deliberation;
import org.safetyvalve.accountability.cases.Effect;
import org.safetyvalve.accountability.cases.ElevatedReview;
import org.safetyvalve.accountability.cases.Evaluation;
import org.safetyvalve.accountability.cases.Filing;
import org.safetyvalve.accountability.cases.FilingGround;
import org.safetyvalve.accountability.cases.FilingGrounds;
import org.safetyvalve.accountability.cases.Finding;
import org.safetyvalve.accountability.cases.FindingKind;
import org.safetyvalve.accountability.cases.GroundKind;
import org.safetyvalve.accountability.cases.HearingClock;
import org.safetyvalve.accountability.cases.Investigation;
import org.safetyvalve.accountability.cases.NoticeMeans;
import org.safetyvalve.accountability.cases.Outcome;
import org.safetyvalve.accountability.cases.Recusal;
import org.safetyvalve.accountability.cases.Review;
import org.safetyvalve.accountability.cases.Unreachable;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.Matter;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.confidentiality.ReadingRule;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
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
 * The use cases of cases. Whoever has nothing to do with a case gets {@link AbsentException}, as for one that does not
 * exist. What is confidential is sealed here, with the key of its case, before a case knows of it; nothing is sealed for
 * somebody who may not see it. It is opened on request alone, and it is recorded who read it.
 */
@Service
public class Cases implements HazardStory, Lapsing {
    private final Aggregates aggregates;
    private final CaseDefinition definition;
    private final StoredRecords records;
    private final List<FilingGrounds> grounds;
    private final AccountabilityForms forms;
    private final AccidentsOfHazards accidents;
    private final HazardCorrelations correlations;
    private final Sealing sealing;
    private final Disclosure disclosure;
    private final DueRecords due;
    private final WorkingDayCalendar calendar;
    private final ClockGuard guard;

    Cases(
            Aggregates aggregates,
            CaseDefinition definition,
            StoredRecords records,
            List<FilingGrounds> grounds,
            AccountabilityForms forms,
            AccidentsOfHazards accidents,
            HazardCorrelations correlations,
            Sealing sealing,
            Disclosure disclosure,
            DueRecords due,
            WorkingDayCalendar calendar,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.grounds = List.copyOf(grounds);
        this.forms = forms;
        this.accidents = accidents;
        this.correlations = correlations;
        this.sealing = sealing;
        this.disclosure = disclosure;
        this.due = due;
        this.calendar = calendar;
        this.guard = guard;
    }

    /**
     * Somebody concerned, as the request names him.
     *
     * @param name the name and the post of a person, or null for an organisation
     */
    public record Named(
            List<Capacity> capacities,
            String organisation,
            @Nullable String name) {}

    /** What was found of one person or organisation, in clear. */
    public record Found(String concerned, FindingKind kind, String text) {}

    /**
     * 立案: under the correlation id of what it is filed from.
     *
     * @param reference its number, or null for one made of its id
     */
    public CommandResult file(
            GroundKind kind,
            String ground,
            @Nullable String reference,
            boolean accidentCase,
            String facts,
            List<Named> concerned,
            CommandContext context) {
        Actor by = context.actor();
        Optional<FilingGround> found = find(kind, ground);
        String id = context.derivedId("file-case");
        CommandContext correlated =
                context.withCorrelation(found.map(FilingGround::correlationId).orElse(id));
        return aggregates.create(definition, id, correlated, () -> {
            FilingGround known = AccountabilityCase.requireGround(by, kind.code(), found);
            Filing filing = new Filing(
                    reference == null ? id : reference,
                    kind,
                    ground,
                    known.tracing(),
                    known.hazard(),
                    by.level(),
                    by.organisation(),
                    known.district(),
                    seal(id, facts),
                    by.account(),
                    context.occurredAt());
            return AccountabilityCase.file(
                    by,
                    filing,
                    accidentCase || known.accident() || hasLedToAnAccident(known.hazard()),
                    sealed(id, 0, concerned),
                    context.occurredAt());
        });
    }

    private boolean hasLedToAnAccident(@Nullable String hazard) {
        return hazard != null && accidents.arisenFrom(hazard) != null;
    }

    private Optional<FilingGround> find(GroundKind kind, String ground) {
        return grounds.stream().filter(one -> one.kind() == kind).findFirst().flatMap(one -> one.find(ground));
    }

    private List<Concerned> sealed(String id, int before, List<Named> named) {
        List<Concerned> concerned = new ArrayList<>();
        for (Named one : named) {
            concerned.add(new Concerned(
                    String.valueOf(before + concerned.size() + 1),
                    one.capacities(),
                    one.organisation(),
                    one.name() == null ? null : seal(id, one.name())));
        }
        return concerned;
    }

    public CommandResult addConcerned(String id, List<Named> more, CommandContext context) {
        return change(
                id,
                context,
                state -> AccountabilityCase.of(state)
                        .addConcerned(
                                context.actor(), sealed(id, state.concerned().size(), more), context.occurredAt()));
    }

    public CommandResult linkToAccident(String id, String accident, CommandContext context) {
        return change(
                id,
                context,
                state -> AccountabilityCase.of(state).linkToAccident(context.actor(), accident, context.occurredAt()));
    }

    public CommandResult assign(String id, List<String> accounts, CommandContext context) {
        return change(
                id, context, state -> Investigation.of(state).assign(context.actor(), accounts, context.occurredAt()));
    }

    public CommandResult takeUp(String id, CommandContext context) {
        return change(id, context, state -> Investigation.of(state).takeUp(context.actor(), context.occurredAt()));
    }

    public CommandResult challenge(String id, String account, String why, CommandContext context) {
        return change(
                id,
                context,
                state -> Investigation.of(state)
                        .challenge(context.actor(), account, seal(id, why), context.occurredAt()));
    }

    public CommandResult decideChallenge(String id, String account, boolean upheld, CommandContext context) {
        return change(
                id,
                context,
                state -> Investigation.of(state)
                        .decideChallenge(context.actor(), account, upheld, context.occurredAt()));
    }

    public CommandResult replace(String id, String account, String successor, CommandContext context) {
        return change(
                id,
                context,
                state -> Investigation.of(state).replace(context.actor(), account, successor, context.occurredAt()));
    }

    public CommandResult concludeInvestigation(String id, List<Found> findings, String report, CommandContext context) {
        return change(
                id,
                context,
                state -> Investigation.of(state)
                        .conclude(
                                context.actor(),
                                findings.stream()
                                        .map(one -> new Finding(one.concerned(), one.kind(), seal(id, one.text())))
                                        .toList(),
                                seal(id, report),
                                context.occurredAt()));
    }

    public CommandResult challengeAdjudicator(String id, String account, String why, CommandContext context) {
        return change(
                id,
                context,
                state -> Recusal.of(state).challenge(context.actor(), account, seal(id, why), context.occurredAt()));
    }

    public CommandResult decideAdjudicatorChallenge(String id, String account, boolean upheld, CommandContext context) {
        return change(
                id, context, state -> Recusal.of(state).decide(context.actor(), account, upheld, context.occurredAt()));
    }

    public CommandResult challengeHead(String id, String account, String why, CommandContext context) {
        return change(
                id,
                context,
                state ->
                        Recusal.of(state).challengeHead(context.actor(), account, seal(id, why), context.occurredAt()));
    }

    public CommandResult decideHeadChallenge(String id, String account, boolean upheld, CommandContext context) {
        return change(
                id,
                context,
                state -> Recusal.of(state).decideHead(context.actor(), account, upheld, context.occurredAt()));
    }

    public CommandResult hear(String id, String opinion, CommandContext context) {
        return change(
                id,
                context,
                state -> Deliberation.of(state, forms).hear(context.actor(), seal(id, opinion), context.occurredAt()));
    }

    public CommandResult returnToInvestigation(String id, String reasons, CommandContext context) {
        return change(
                id,
                context,
                state -> Deliberation.of(state, forms)
                        .returnToInvestigation(context.actor(), seal(id, reasons), context.occurredAt()));
    }

    public CommandResult propose(
            String id, List<Outcome.Asked> outcomes, @Nullable String reasons, CommandContext context) {
        return change(
                id,
                context,
                state -> Deliberation.of(state, forms)
                        .propose(context.actor(), outcomes, sealed(id, reasons), context.occurredAt()));
    }

    /** @param informedAt when, or null for now */
    public CommandResult inform(
            String id,
            String concerned,
            NoticeMeans means,
            @Nullable Instant informedAt,
            String notice,
            CommandContext context) {
        return change(
                id,
                context,
                state -> Defences.of(state)
                        .inform(
                                context.actor(),
                                concerned,
                                means,
                                Objects.requireNonNullElse(informedAt, context.occurredAt()),
                                seal(id, notice),
                                context.occurredAt()));
    }

    /** @param statement what he said, or how he waived it */
    public CommandResult hearDefence(
            String id,
            String concerned,
            boolean waived,
            String statement,
            Defence.@Nullable Acceptance acceptance,
            @Nullable String reasons,
            CommandContext context) {
        return change(
                id,
                context,
                state -> Defences.of(state)
                        .hear(
                                context.actor(),
                                concerned,
                                waived,
                                seal(id, statement),
                                acceptance,
                                sealed(id, reasons),
                                context.occurredAt()));
    }

    public CommandResult reportUnreachable(
            String id, String concerned, Unreachable.Cause cause, String basis, CommandContext context) {
        return change(
                id,
                context,
                state -> Defences.of(state)
                        .reportUnreachable(context.actor(), concerned, cause, seal(id, basis), context.occurredAt()));
    }

    public CommandResult approveUnreachable(String id, String concerned, CommandContext context) {
        return change(
                id,
                context,
                state -> Defences.of(state).approveUnreachable(context.actor(), concerned, context.occurredAt()));
    }

    /** @param outcomes null for what was proposed */
    public CommandResult decide(
            String id, @Nullable List<Outcome.Asked> outcomes, @Nullable String reasons, CommandContext context) {
        return change(
                id,
                context,
                state -> Deliberation.of(state, forms)
                        .decide(context.actor(), outcomes, sealed(id, reasons), context.occurredAt()));
    }

    /** @param instead what takes the decision's place, for a change alone */
    public CommandResult review(
            String id,
            Review.Result result,
            @Nullable List<Outcome.Asked> instead,
            @Nullable String reasons,
            CommandContext context) {
        return change(
                id,
                context,
                state -> ElevatedReview.of(state, forms)
                        .review(context.actor(), result, instead, sealed(id, reasons), context.occurredAt()));
    }

    public CommandResult takeEffect(String id, CommandContext context) {
        return change(
                id, context, state -> Effect.of(state, accidents).takeEffect(context.actor(), context.occurredAt()));
    }

    public CommandResult execute(String id, String execution, CommandContext context) {
        return change(
                id,
                context,
                state -> Effect.of(state, accidents)
                        .execute(context.actor(), seal(id, execution), context.occurredAt()));
    }

    public CommandResult evaluate(String id, Evaluation.Grade grade, String opinion, CommandContext context) {
        return change(
                id,
                context,
                state -> Effect.of(state, accidents)
                        .evaluate(context.actor(), grade, seal(id, opinion), context.occurredAt()));
    }

    public CommandResult serve(
            String id, String concerned, Instant receivedAt, String receipt, CommandContext context) {
        return change(
                id,
                context,
                state -> Appeals.of(state)
                        .serve(
                                context.actor(),
                                concerned,
                                receivedAt,
                                seal(id, receipt),
                                context.occurredAt(),
                                calendar));
    }

    /**
     * 登记申诉: an instance with a wrong clock does not decide that it is too late.
     *
     * @param receivedAt when it was received, or null for now
     */
    public CommandResult appeal(
            String id, String concerned, String why, @Nullable Instant receivedAt, CommandContext context) {
        return change(id, context, state -> {
            Appeals appeals = Appeals.of(state);
            guard.requireFor(context.occurredAt(), at -> appeals.isTooLate(concerned, at));
            return appeals.file(
                    context.actor(),
                    concerned,
                    seal(id, why),
                    receivedAt,
                    new Moment(context.occurredAt(), context.now()),
                    calendar);
        });
    }

    /** @param concerned whose, or null for the only one that waits */
    public CommandResult decideAppeal(
            String id, @Nullable String concerned, Appeal.Result result, String reasons, CommandContext context) {
        return change(
                id,
                context,
                state -> Appeals.of(state)
                        .decide(context.actor(), concerned, result, seal(id, reasons), context.occurredAt()));
    }

    /** One case that the reader has to do with. */
    public Stored<CaseState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> CaseAccess.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** A case, and every text of it. */
    public record Opened(Stored<CaseState> stored, OpenedTexts texts) {}

    /** 查阅: what a case says, for somebody who has to do with it. It is on record that he read it. */
    public Opened readContent(String id, ReadingPurpose purpose, Actor reader) {
        Stored<CaseState> stored = read(id, reader);
        Matter matter = new Matter("case", id, stored.state().filing().district());
        return new Opened(stored, OpenedTexts.of(stored.state().texts(), disclosure, matter, purpose, reader));
    }

    /** The cases that the reader has to do with. */
    public Page<Stored<CaseState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> CaseAccess.maySee(reader, state));
    }

    /** What has happened to a case that the reader has to do with, as it was published. */
    public List<SealedEvent> history(String id, Actor reader) {
        return aggregates.history(definition, read(id, reader).id());
    }

    /** Those filed of the hazard, and of an accident that it led to: whatever they were filed from, they are under its correlation. */
    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = new Document(
                "$or",
                List.of(
                        new Document("state.filing.hazard", hazard),
                        new Document("correlation", correlations.of(hazard))));
        return records.all(definition, filter, state -> CaseAccess.maySee(reader, state)).stream()
                .flatMap(stored -> aggregates.history(definition, stored.id()).stream())
                .toList();
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<CaseState> stored, Actor reader, Instant now) {
        return CaseActions.of(stored.state(), reader, forms, accidents, calendar, now);
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(definition, now, state -> CaseClocks.lapse(state, now));
    }

    private SealedText seal(String id, String text) {
        try {
            return sealing.seal(id, text);
        } catch (KeyDestroyedException destroyed) {
            throw new Refusal(ReadingRule.CONTENT_DESTROYED);
        }
    }

    private @Nullable SealedText sealed(String id, @Nullable String text) {
        return text == null ? null : seal(id, text);
    }

    private CommandResult change(String id, CommandContext context, Function<CaseState, List<CaseEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            HearingClock clock = HearingClock.of(stored.state());
            guard.requireFor(context.occurredAt(), clock::isLate);
            return clock.around(
                    decide.apply(stored.state()), new Moment(context.occurredAt(), context.now()), calendar);
        });
    }
}
