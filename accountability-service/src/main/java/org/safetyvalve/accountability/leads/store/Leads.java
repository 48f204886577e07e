package org.safetyvalve.accountability.leads.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.DueRecords;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.Matter;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.confidentiality.ReadingRule;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.leads.KnownLead;
import org.safetyvalve.accountability.leads.Lead;
import org.safetyvalve.accountability.leads.LeadDisposition;
import org.safetyvalve.accountability.leads.LeadEvent;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadReference;
import org.safetyvalve.accountability.leads.LeadRule;
import org.safetyvalve.accountability.leads.LeadSource;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.accountability.leads.LeadTerms;
import org.safetyvalve.accountability.leads.LeadTexts;
import org.safetyvalve.accountability.leads.ReferencedRecords;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
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

/**
 * The use cases of leads. Whoever may not see a lead gets {@link AbsentException}, as for one that does not exist; an
 * instance with a wrong clock does not decide whether somebody was late ({@link ClockGuard#requireFor}).
 */
@Service
public class Leads implements HazardStory, Lapsing {
    private static final Logger log = LoggerFactory.getLogger(Leads.class);

    private final Aggregates aggregates;
    private final LeadDefinition definition;
    private final StoredRecords records;
    private final HazardCorrelations correlations;
    private final Sealing sealing;
    private final Disclosure disclosure;
    private final List<ReferencedRecords> referenced;
    private final LeadTerms terms;
    private final DueRecords due;
    private final ClockGuard guard;

    Leads(
            Aggregates aggregates,
            LeadDefinition definition,
            StoredRecords records,
            HazardCorrelations correlations,
            Sealing sealing,
            Disclosure disclosure,
            List<ReferencedRecords> referenced,
            LeadTerms terms,
            DueRecords due,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.correlations = correlations;
        this.sealing = sealing;
        this.disclosure = disclosure;
        this.referenced = List.copyOf(referenced);
        this.terms = terms;
        this.due = due;
        this.guard = guard;
    }

    /**
     * 受理: by hand.
     *
     * @param reference its number, or null for one made of its id
     * @param reporter the name of who reported it, or null
     */
    public CommandResult receive(
            @Nullable String reference,
            LeadOrigin origin,
            String district,
            String content,
            @Nullable String reporter,
            CommandContext context) {
        String id = context.derivedId("receive");
        String number = reference == null ? id : reference;
        Actor by = context.actor();
        Supplier<LeadTexts> texts = () -> {
            requireThatHeSeesWhatItNames(origin, by);
            LeadRule.REPORTER_OF_A_PUBLIC_REPORT.requiresAt(
                    "reporter", reporter == null || origin.source() == LeadSource.PUBLIC_REPORT);
            return new LeadTexts(
                    sealed(id, "content", content), reporter == null ? null : sealed(id, "reporter", reporter));
        };
        return aggregates.create(
                definition,
                id,
                correlated(origin, by, context),
                () -> Lead.receive(by, number, origin, district, texts, terms, moment(context)));
    }

    private void requireThatHeSeesWhatItNames(LeadOrigin origin, Actor by) {
        for (LeadReference kind : LeadReference.values()) {
            String named = kind.in(origin);
            LeadRule.LEAD_REFERS_TO_WHAT_IS_SEEN.requiresAt(
                    kind.field(),
                    named == null || correlationOf(kind, named, by).isPresent());
        }
    }

    private Optional<String> correlationOf(LeadReference kind, String id, Actor by) {
        return referenced.stream()
                .filter(records -> records.kind() == kind)
                .findFirst()
                .flatMap(records -> records.correlationOf(id, by));
    }

    /** What is about a hazard or an accident goes under its correlation id, and what a tracing has found under the tracing's. */
    private CommandContext correlated(LeadOrigin origin, Actor by, CommandContext context) {
        if (origin.hazard() != null) {
            return context.withCorrelation(correlations.of(origin.hazard()));
        }
        return Stream.of(LeadReference.ACCIDENT, LeadReference.TRACING)
                .flatMap(kind ->
                        Optional.ofNullable(kind.in(origin)).flatMap(id -> correlationOf(kind, id, by)).stream())
                .findFirst()
                .map(context::withCorrelation)
                .orElse(context);
    }

    /** 受理: what a transfer has brought. Once, whatever else happens to the transfer. */
    public void receiveTransferred(
            String transfer,
            String reference,
            LeadOrigin origin,
            String district,
            String content,
            CommandContext context) {
        receiveOnce(DerivedId.of("lead", transfer), reference, origin, district, content, context);
    }

    /** 受理: what an agency has sent by an event. Once for each source and id. */
    public void receiveFromAgency(
            String source,
            String event,
            String reference,
            LeadOrigin origin,
            String district,
            String content,
            CommandContext context) {
        receiveOnce(DerivedId.of(source, event), reference, origin, district, content, context);
    }

    private void receiveOnce(
            String id, String reference, LeadOrigin origin, String district, String content, CommandContext context) {
        try {
            aggregates.create(
                    definition,
                    id,
                    correlated(origin, context.actor(), context),
                    () -> Lead.receiveTransferred(
                            context.actor(),
                            reference,
                            origin,
                            district,
                            new LeadTexts(sealed(id, "content", content), null),
                            terms,
                            moment(context)));
        } catch (AlreadyExistsException received) {
            log.debug("Lead {} was received before", id);
        } catch (Refusal refused) {
            if (refused.rule() != ReadingRule.CONTENT_DESTROYED) {
                throw refused;
            }
            log.debug("Lead {} was received before, and its content destroyed since", id);
        }
    }

    private SealedText sealed(String id, String field, String text) {
        LeadRule.LEAD_SAYS_WHAT.requiresAt(field, !text.isBlank());
        try {
            return sealing.seal(id, text);
        } catch (KeyDestroyedException destroyed) {
            throw new Refusal(ReadingRule.CONTENT_DESTROYED);
        }
    }

    public CommandResult register(String id, CommandContext context) {
        return change(id, context, lead -> lead.register(context.actor(), context.occurredAt()));
    }

    public CommandResult dispose(String id, LeadDisposition disposition, CommandContext context) {
        return change(id, context, lead -> lead.dispose(context.actor(), disposition, terms, moment(context)));
    }

    public CommandResult approveDisposal(String id, CommandContext context) {
        return change(id, context, lead -> lead.approveDisposal(context.actor(), context.occurredAt()));
    }

    public CommandResult returnDisposal(String id, CommandContext context) {
        return change(id, context, lead -> lead.returnDisposal(context.actor(), context.occurredAt()));
    }

    public CommandResult recommendCase(String id, CommandContext context) {
        return change(id, context, lead -> lead.recommendCase(context.actor(), context.occurredAt()));
    }

    /** 并案: by what the other lead is when this is decided; what becomes of that at the same moment doesn't undo it. */
    public CommandResult merge(String id, String into, CommandContext context) {
        return change(id, context, lead -> lead.merge(context.actor(), id, find(into), context.occurredAt()));
    }

    private Optional<KnownLead> find(String id) {
        return aggregates.find(definition, id).map(stored -> new KnownLead(id, stored.state()));
    }

    /** One lead that the reader may see. */
    public Stored<LeadState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> Lead.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /**
     * What a lead says, in clear.
     *
     * @param reporter who reported it, or null when nobody is named
     */
    public record Opened(String content, @Nullable String reporter) {

        /** Says nothing of what it is. */
        @Override
        public String toString() {
            return "what a lead says";
        }
    }

    /** 查阅: what a lead says, for somebody who may see it. It is on record that he read it. */
    public Opened readContent(String id, ReadingPurpose purpose, Actor reader) {
        LeadState lead = read(id, reader).state();
        SealedText reporter = lead.reporter();
        List<SealedText> texts = reporter == null ? List.of(lead.content()) : List.of(lead.content(), reporter);
        List<String> opened = disclosure.open(texts, new Matter("lead", id, lead.district()), purpose, reader);
        return new Opened(opened.get(0), reporter == null ? null : opened.get(1));
    }

    /** The leads that the reader may see. */
    public Page<Stored<LeadState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> Lead.maySee(reader, state));
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        Document filter = StoredRecords.filter("state.origin.hazard", hazard);
        return records.all(definition, filter, state -> Lead.maySee(reader, state)).stream()
                .flatMap(stored -> aggregates.history(definition, stored.id()).stream())
                .toList();
    }

    /** What has happened to a lead that the reader may see. */
    public List<SealedEvent> history(String id, Actor reader) {
        return aggregates.history(definition, read(id, reader).id());
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<LeadState> stored, Actor reader, Instant now) {
        return Lead.of(stored.state()).actions(reader, terms, Moment.now(now));
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public int lapse(Instant now) {
        return due.lapse(definition, now, state -> Lead.of(state).lapse(now));
    }

    private CommandResult change(String id, CommandContext context, Function<Lead, List<LeadEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> {
            Lead lead = Lead.of(stored.state());
            guard.requireFor(context.occurredAt(), lead::isSomebodyLate);
            return decide.apply(lead);
        });
    }

    private static Moment moment(CommandContext context) {
        return new Moment(context.occurredAt(), context.now());
    }
}
