package org.safetyvalve.accountability.transfers.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.accountability.transfers.Referral;
import org.safetyvalve.accountability.transfers.Transfer;
import org.safetyvalve.accountability.transfers.TransferAccess;
import org.safetyvalve.accountability.transfers.TransferEvent;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.accountability.transfers.TransferTerms;
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
 * The use cases of transfers. Whoever may not see a transfer gets {@link AbsentException}, as for one that does not
 * exist; a broken rule is a {@link org.safetyvalve.starter.domain.Refusal}; an
 * instance with a wrong clock does not decide whether an answer came in time ({@link ClockGuard#requireFor}).
 */
@Service
public class Transfers implements HazardStory {
    private final Aggregates aggregates;
    private final TransferDefinition definition;
    private final StoredRecords records;
    private final TransferTerms terms;
    private final HazardCorrelations correlations;
    private final ClockGuard guard;

    Transfers(
            Aggregates aggregates,
            TransferDefinition definition,
            StoredRecords records,
            TransferTerms terms,
            HazardCorrelations correlations,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.terms = terms;
        this.correlations = correlations;
        this.guard = guard;
    }

    /** 移送. What is about a hazard goes under the hazard's correlation id. */
    public CommandResult refer(Referral referral, CommandContext context) {
        String hazard = referral.subject().hazard();
        CommandContext correlated = hazard == null ? context : context.withCorrelation(correlations.of(hazard));
        return aggregates.create(
                definition,
                context.derivedId("refer"),
                correlated,
                () -> Transfer.refer(context.actor(), referral, moment(context), terms));
    }

    public CommandResult accept(String id, @Nullable String reference, CommandContext context) {
        return change(id, context, transfer -> transfer.accept(context.actor(), reference, moment(context)));
    }

    public CommandResult returnToSender(String id, String basis, String competentBody, CommandContext context) {
        return change(
                id,
                context,
                transfer -> transfer.returnToSender(context.actor(), basis, competentBody, moment(context)));
    }

    public CommandResult sendOn(String id, CommandContext context) {
        return change(id, context, transfer -> transfer.sendOn(context.actor(), moment(context)));
    }

    public CommandResult dispute(String id, CommandContext context) {
        return change(id, context, transfer -> transfer.dispute(context.actor(), moment(context)));
    }

    public CommandResult designate(String id, String to, String basis, CommandContext context) {
        return change(id, context, transfer -> transfer.designate(context.actor(), to, basis, moment(context)));
    }

    public CommandResult startHandling(String id, CommandContext context) {
        return change(id, context, transfer -> transfer.startHandling(context.actor(), moment(context)));
    }

    public CommandResult reportResult(String id, String reference, @Nullable String outcome, CommandContext context) {
        return change(
                id, context, transfer -> transfer.reportResult(context.actor(), reference, outcome, moment(context)));
    }

    public CommandResult acknowledge(String id, CommandContext context) {
        return change(id, context, transfer -> transfer.acknowledge(context.actor(), moment(context)));
    }

    /** One transfer that the reader may see. */
    public Stored<TransferState> read(String id, Actor reader) {
        return find(id).filter(stored -> TransferAccess.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** The transfers that the reader may see. */
    public Page<Stored<TransferState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> TransferAccess.maySee(reader, state));
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = StoredRecords.filter("state.dispatch.subject.hazard", hazard);
        return records.all(definition, filter, state -> TransferAccess.maySee(reader, state)).stream()
                .flatMap(stored -> aggregates.history(definition, stored.id()).stream())
                .toList();
    }

    /** What has happened to a transfer that the reader may see. */
    public List<SealedEvent> history(String id, Actor reader) {
        return aggregates.history(definition, read(id, reader).id());
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<TransferState> stored, Actor reader, Instant now) {
        return Transfer.of(stored.state(), terms).actions(reader, Moment.now(now));
    }

    Optional<Stored<TransferState>> find(String id) {
        return aggregates.find(definition, id);
    }

    private CommandResult change(String id, CommandContext context, Function<Transfer, List<TransferEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            Transfer transfer = Transfer.of(stored.state(), terms);
            guard.requireFor(context.occurredAt(), transfer::isSilentTooLong);
            return decide.apply(transfer);
        });
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
