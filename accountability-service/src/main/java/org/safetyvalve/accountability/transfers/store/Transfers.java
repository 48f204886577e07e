package org.safetyvalve.accountability.transfers.store;

import static org.safetyvalve.accountability.transfers.TransferRule.CONTENT_READ_BY_THE_RECEIVER;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.Matter;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.confidentiality.ReadingRule;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.accountability.transfers.Referral;
import org.safetyvalve.accountability.transfers.Transfer;
import org.safetyvalve.accountability.transfers.TransferAccess;
import org.safetyvalve.accountability.transfers.TransferDispatch;
import org.safetyvalve.accountability.transfers.TransferEvent;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.accountability.transfers.TransferSubject;
import org.safetyvalve.accountability.transfers.TransferTerms;
import org.safetyvalve.accountability.transfers.TransferTexts;
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
    private final Sealing sealing;
    private final Disclosure disclosure;

    /**
     * What somebody asks to transfer.
     *
     * @param toDisciplineInspection whether the receiver is an organisation of discipline inspection
     * @param title what it is called, or null
     * @param content what only the receiver should read, or null
     */
    public record Request(
            TransferSubject subject,
            String to,
            boolean toDisciplineInspection,
            String district,
            String basis,
            @Nullable String title,
            @Nullable String content) {

        /** Says nothing of title and content. */
        @Override
        public String toString() {
            return "a transfer to " + to;
        }
    }

    /** What the sender of a transfer wrote, as far as the reader may read it. */
    public record Texts(@Nullable String title, @Nullable String content) {

        /** Says nothing of what it is. */
        @Override
        public String toString() {
            return "the confidential texts of a transfer";
        }
    }

    Transfers(
            Aggregates aggregates,
            TransferDefinition definition,
            StoredRecords records,
            TransferTerms terms,
            HazardCorrelations correlations,
            ClockGuard guard,
            Sealing sealing,
            Disclosure disclosure) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.terms = terms;
        this.correlations = correlations;
        this.guard = guard;
        this.sealing = sealing;
        this.disclosure = disclosure;
    }

    /** 移送. What is about a hazard goes under the hazard's correlation id. */
    public CommandResult refer(Request request, CommandContext context) {
        String id = context.derivedId("refer");
        String hazard = request.subject().hazard();
        CommandContext correlated = hazard == null ? context : context.withCorrelation(correlations.of(hazard));
        Referral referral = new Referral(
                request.subject(),
                request.to(),
                request.toDisciplineInspection(),
                request.district(),
                request.basis(),
                () -> sealed(id, request));
        return aggregates.create(
                definition, id, correlated, () -> Transfer.refer(context.actor(), referral, moment(context), terms));
    }

    private TransferTexts sealed(String id, Request request) {
        boolean restricted = request.subject().kind().isRestricted();
        try {
            return new TransferTexts(
                    restricted ? null : request.title(),
                    restricted ? sealed(id, request.title()) : null,
                    sealed(id, request.content()));
        } catch (KeyDestroyedException destroyed) {
            throw new Refusal(ReadingRule.CONTENT_DESTROYED);
        }
    }

    private @Nullable SealedText sealed(String id, @Nullable String text) {
        return text == null ? null : sealing.seal(id, text);
    }

    /**
     * 查阅: what the sender wrote, for the receiver and discipline inspection of the district; for the sender, how he called a
     * discipline matter. It is on record who read it.
     */
    public Texts readContent(String id, ReadingPurpose purpose, Actor reader) {
        TransferState transfer = read(id, reader).state();
        TransferDispatch dispatch = transfer.dispatch();
        boolean content = TransferAccess.mayReadContent(reader, transfer);
        CONTENT_READ_BY_THE_RECEIVER.requires(content || transfer.from().isActedForBy(reader));
        SealedText title = dispatch.sealedTitle();
        SealedText text = content ? dispatch.content() : null;
        List<SealedText> sealed =
                Stream.of(title, text).filter(Objects::nonNull).toList();
        if (sealed.isEmpty()) {
            return new Texts(null, null);
        }
        Matter matter = new Matter("transfer", id, dispatch.district());
        Iterator<String> opened =
                disclosure.open(sealed, matter, purpose, reader).iterator();
        return new Texts(title == null ? null : opened.next(), text == null ? null : opened.next());
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
            if (isByOurClock(context)) {
                guard.requireFor(context.occurredAt(), transfer::isSilentTooLong);
            }
            return decide.apply(transfer);
        });
    }

    /** What an agency answers by an event came when the broker says so: it must not wait for an instance's clock to be right. */
    private static boolean isByOurClock(CommandContext context) {
        return context.causationId() == null;
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
