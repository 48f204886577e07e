package org.safetyvalve.accountability.cases.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.cases.AccountabilityCase;
import org.safetyvalve.accountability.cases.AccountabilityForms;
import org.safetyvalve.accountability.cases.Appeal;
import org.safetyvalve.accountability.cases.Appeals;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.CaseAccess;
import org.safetyvalve.accountability.cases.CaseActions;
import org.safetyvalve.accountability.cases.CaseEvent;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.Concerned;
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
import org.safetyvalve.accountability.cases.Investigation;
import org.safetyvalve.accountability.cases.Outcome;
import org.safetyvalve.accountability.cases.Review;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.SealedEvent;
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
 * exist. What is confidential is sealed here, with the key of its case, before a case knows of it, and opened here for
 * somebody who may see the case; nothing is sealed for somebody who may not.
 */
@Service
public class Cases implements HazardStory {
    private final Aggregates aggregates;
    private final CaseDefinition definition;
    private final StoredRecords records;
    private final List<FilingGrounds> grounds;
    private final AccountabilityForms forms;
    private final Sealing sealing;

    Cases(
            Aggregates aggregates,
            CaseDefinition definition,
            StoredRecords records,
            List<FilingGrounds> grounds,
            AccountabilityForms forms,
            Sealing sealing) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.grounds = List.copyOf(grounds);
        this.forms = forms;
        this.sealing = sealing;
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
                    sealing.seal(id, facts),
                    by.account(),
                    context.occurredAt());
            return AccountabilityCase.file(
                    by, filing, accidentCase || known.accident(), sealed(id, 0, concerned), context.occurredAt());
        });
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
                    one.name() == null ? null : sealing.seal(id, one.name())));
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
                        .challenge(context.actor(), account, sealing.seal(id, why), context.occurredAt()));
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
                                        .map(one ->
                                                new Finding(one.concerned(), one.kind(), sealing.seal(id, one.text())))
                                        .toList(),
                                sealing.seal(id, report),
                                context.occurredAt()));
    }

    public CommandResult hear(String id, String opinion, CommandContext context) {
        return change(
                id,
                context,
                state -> Deliberation.of(state, forms)
                        .hear(context.actor(), sealing.seal(id, opinion), context.occurredAt()));
    }

    public CommandResult returnToInvestigation(String id, String reasons, CommandContext context) {
        return change(
                id,
                context,
                state -> Deliberation.of(state, forms)
                        .returnToInvestigation(context.actor(), sealing.seal(id, reasons), context.occurredAt()));
    }

    public CommandResult propose(
            String id, List<Outcome.Asked> outcomes, @Nullable String reasons, CommandContext context) {
        return change(
                id,
                context,
                state -> Deliberation.of(state, forms)
                        .propose(context.actor(), outcomes, sealed(id, reasons), context.occurredAt()));
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
        return change(id, context, state -> Effect.of(state).takeEffect(context.actor(), context.occurredAt()));
    }

    public CommandResult execute(String id, String execution, CommandContext context) {
        return change(
                id,
                context,
                state -> Effect.of(state).execute(context.actor(), sealing.seal(id, execution), context.occurredAt()));
    }

    public CommandResult evaluate(String id, Evaluation.Grade grade, String opinion, CommandContext context) {
        return change(
                id,
                context,
                state -> Effect.of(state)
                        .evaluate(context.actor(), grade, sealing.seal(id, opinion), context.occurredAt()));
    }

    public CommandResult appeal(String id, String concerned, String why, CommandContext context) {
        return change(
                id,
                context,
                state -> Appeals.of(state)
                        .file(context.actor(), concerned, sealing.seal(id, why), context.occurredAt()));
    }

    public CommandResult decideAppeal(String id, Appeal.Result result, String reasons, CommandContext context) {
        return change(
                id,
                context,
                state -> Appeals.of(state)
                        .decide(context.actor(), result, sealing.seal(id, reasons), context.occurredAt()));
    }

    /** One case that the reader has to do with. */
    public Stored<CaseState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> CaseAccess.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The cases that the reader has to do with. */
    public Page<Stored<CaseState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> CaseAccess.maySee(reader, state));
    }

    /** What has happened to a case that the reader has to do with, as it was published. */
    public List<SealedEvent> history(String id, Actor reader) {
        return aggregates.history(definition, read(id, reader).id());
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = StoredRecords.filter("state.filing.hazard", hazard);
        return records.all(definition, filter, state -> CaseAccess.maySee(reader, state)).stream()
                .flatMap(stored -> aggregates.history(definition, stored.id()).stream())
                .toList();
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<CaseState> stored, Actor reader, Instant now) {
        return CaseActions.of(stored.state(), reader, forms, now);
    }

    /** The text, for somebody who reads the case; null when there is none, or when its key was destroyed. */
    public @Nullable String open(@Nullable SealedText text) {
        try {
            return text == null ? null : sealing.open(text);
        } catch (KeyDestroyedException destroyed) {
            return null;
        }
    }

    private @Nullable SealedText sealed(String id, @Nullable String text) {
        return text == null ? null : sealing.seal(id, text);
    }

    private CommandResult change(String id, CommandContext context, Function<CaseState, List<CaseEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> decide.apply(stored.state()));
    }
}
