package org.safetyvalve.accountability.leads.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
import org.safetyvalve.accountability.leads.Lead;
import org.safetyvalve.accountability.leads.LeadDisposition;
import org.safetyvalve.accountability.leads.LeadEvent;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadRule;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.SealedEvent;
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

/** The use cases of leads. Whoever may not see a lead gets {@link AbsentException}, as for one that does not exist. */
@Service
public class Leads implements HazardStory {
    private static final Logger log = LoggerFactory.getLogger(Leads.class);

    private final Aggregates aggregates;
    private final LeadDefinition definition;
    private final StoredRecords records;
    private final HazardCorrelations correlations;
    private final Sealing sealing;
    private final Disclosure disclosure;

    Leads(
            Aggregates aggregates,
            LeadDefinition definition,
            StoredRecords records,
            HazardCorrelations correlations,
            Sealing sealing,
            Disclosure disclosure) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.correlations = correlations;
        this.sealing = sealing;
        this.disclosure = disclosure;
    }

    /**
     * 受理: by hand.
     *
     * @param reference its number, or null for one made of its id
     */
    public CommandResult receive(
            @Nullable String reference, LeadOrigin origin, String district, String content, CommandContext context) {
        String id = context.derivedId("receive");
        String number = reference == null ? id : reference;
        CommandContext correlated = underHazard(origin.hazard(), context);
        return aggregates.create(
                definition,
                id,
                correlated,
                () -> Lead.receive(
                        context.actor(), number, origin, district, () -> sealed(id, content), context.occurredAt()));
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
                    underHazard(origin.hazard(), context),
                    () -> Lead.receiveTransferred(
                            context.actor(), reference, origin, district, sealed(id, content), context.occurredAt()));
        } catch (AlreadyExistsException received) {
            log.debug("Lead {} was received before", id);
        } catch (Refusal refused) {
            if (refused.rule() != ReadingRule.CONTENT_DESTROYED) {
                throw refused;
            }
            log.debug("Lead {} was received before, and its content destroyed since", id);
        }
    }

    private SealedText sealed(String id, String content) {
        LeadRule.LEAD_SAYS_WHAT.requiresAt("content", !content.isBlank());
        try {
            return sealing.seal(id, content);
        } catch (KeyDestroyedException destroyed) {
            throw new Refusal(ReadingRule.CONTENT_DESTROYED);
        }
    }

    public CommandResult register(String id, CommandContext context) {
        return change(id, context, lead -> lead.register(context.actor(), context.occurredAt()));
    }

    public CommandResult dispose(String id, LeadDisposition disposition, CommandContext context) {
        return change(id, context, lead -> lead.dispose(context.actor(), disposition, context.occurredAt()));
    }

    /** One lead that the reader may see. */
    public Stored<LeadState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> Lead.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** 查阅: what a lead says, for somebody who may see it. It is on record that he read it. */
    public String readContent(String id, ReadingPurpose purpose, Actor reader) {
        LeadState lead = read(id, reader).state();
        Matter matter = new Matter("lead", id, lead.district());
        return disclosure.open(List.of(lead.content()), matter, purpose, reader).get(0);
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
        return Lead.of(stored.state()).actions(reader, now);
    }

    /** What is about a hazard goes under the hazard's correlation id. */
    private CommandContext underHazard(@Nullable String hazard, CommandContext context) {
        return hazard == null ? context : context.withCorrelation(correlations.of(hazard));
    }

    private CommandResult change(String id, CommandContext context, Function<Lead, List<LeadEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(definition, id, context, stored -> decide.apply(Lead.of(stored.state())));
    }
}
