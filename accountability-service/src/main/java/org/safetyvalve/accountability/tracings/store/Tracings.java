package org.safetyvalve.accountability.tracings.store;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HazardStory;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.Matter;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.confidentiality.ReadingRule;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.tracings.ChainLink;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.HazardCorrelations;
import org.safetyvalve.accountability.tracings.HazardMove;
import org.safetyvalve.accountability.tracings.ResponsibilityTracing;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.accountability.tracings.TracedAccident;
import org.safetyvalve.accountability.tracings.TracedHazard;
import org.safetyvalve.accountability.tracings.TracedMatter;
import org.safetyvalve.accountability.tracings.TracingOutcome;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.StoreErrors;
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
 * The use cases of responsibility tracings. Whoever may not see one gets {@link AbsentException}, as for one that does not
 * exist.
 */
@Service
public class Tracings implements HazardCorrelations, HazardStory {
    private static final Logger log = LoggerFactory.getLogger(Tracings.class);

    private final Aggregates aggregates;
    private final TracingDefinition definition;
    private final StoredRecords records;
    private final HazardMoves moves;
    private final MongoDatabase database;
    private final Sealing sealing;
    private final Disclosure disclosure;

    Tracings(
            Aggregates aggregates,
            TracingDefinition definition,
            StoredRecords records,
            HazardMoves moves,
            MongoDatabase database,
            Sealing sealing,
            Disclosure disclosure) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.moves = moves;
        this.database = database;
        this.sealing = sealing;
        this.disclosure = disclosure;
    }

    /** The id of a hazard's tracing: a hazard has at most one, however often it is classified or told of. */
    public static String idFor(String hazard) {
        return DerivedId.of("responsibility-tracing", hazard);
    }

    private static String idFor(TracedAccident accident) {
        return DerivedId.of("responsibility-tracing", "accident", accident.id());
    }

    /** 启动: by the classification of a hazard as major. Nothing when it has one already. */
    public void open(TracedHazard hazard, Instant classifiedAt, CommandContext context) {
        open(idFor(hazard.id()), hazard, classifiedAt, context);
    }

    /** 启动: by the report of an accident. Nothing when it has one already. */
    public void open(TracedAccident accident, Instant reportedAt, CommandContext context) {
        open(idFor(accident), accident, reportedAt, context);
    }

    private void open(String id, TracedMatter matter, Instant at, CommandContext context) {
        try {
            aggregates.create(definition, id, context, () -> ResponsibilityTracing.open(matter, at));
        } catch (AlreadyExistsException open) {
            log.debug("{} is traced already", matter.id());
        }
    }

    public CommandResult recordChain(String id, List<ChainLink> chain, CommandContext context) {
        return change(id, context, tracing -> tracing.recordChain(context.actor(), chain, context.occurredAt()));
    }

    /**
     * 认定
     *
     * @param said what was found, given what seals the persons in it with the tracing's key
     */
    public CommandResult determine(
            String id, Function<Function<String, SealedText>, List<Finding>> said, CommandContext context) {
        read(id, context.actor());
        List<Finding> findings = said.apply(text -> seal(id, text));
        return change(id, context, tracing -> tracing.determine(context.actor(), findings, context.occurredAt()));
    }

    private SealedText seal(String id, String text) {
        try {
            return sealing.seal(id, text);
        } catch (KeyDestroyedException destroyed) {
            throw new Refusal(ReadingRule.CONTENT_DESTROYED);
        }
    }

    public CommandResult close(String id, @Nullable TracingOutcome outcome, CommandContext context) {
        return change(id, context, tracing -> tracing.close(context.actor(), outcome, context.occurredAt()));
    }

    /** One tracing that the reader may see. */
    public Stored<ResponsibilityTracingState> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> ResponsibilityTracing.maySee(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    @Override
    public List<SealedEvent> about(String hazard, Actor reader) {
        boolean visible = aggregates
                .find(definition, idFor(hazard))
                .filter(stored -> ResponsibilityTracing.maySee(reader, stored.state()))
                .isPresent();
        return visible ? aggregates.history(definition, idFor(hazard)) : List.of();
    }

    /** The tracings that the reader may see. */
    public Page<Stored<ResponsibilityTracingState>> list(Document filter, PageRequest page, Actor reader) {
        return records.page(definition, filter, page, state -> ResponsibilityTracing.maySee(reader, state));
    }

    /** What has happened to a tracing that the reader may see. */
    public List<SealedEvent> history(String id, Actor reader) {
        return aggregates.history(definition, read(id, reader).id());
    }

    /** What has happened to the hazard or the accident meanwhile, as its events told. */
    public List<HazardMove> history(ResponsibilityTracingState tracing) {
        return moves.of(tracing.matter().id());
    }

    /** A tracing, and who its findings are about. */
    public record Opened(Stored<ResponsibilityTracingState> stored, OpenedTexts texts) {}

    /** 查阅: of whom a tracing found what, for somebody who may see it. It is on record that he read it. */
    public Opened readContent(String id, ReadingPurpose purpose, Actor reader) {
        Stored<ResponsibilityTracingState> stored = read(id, reader);
        Matter matter =
                new Matter("responsibility-tracing", id, stored.state().matter().district());
        return new Opened(stored, OpenedTexts.of(stored.state().texts(), disclosure, matter, purpose, reader));
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<ResponsibilityTracingState> stored, Actor reader, Instant now) {
        return ResponsibilityTracing.of(stored.state()).actions(reader, now);
    }

    /** Every hazard that has a tracing, and the sequence of its event that opened it. */
    public Map<String, Long> tracedHazards() {
        return StoreErrors.reading(() -> {
            Map<String, Long> traced = new HashMap<>();
            for (Document document : database.getCollection(definition.collection())
                    .find(new Document("state.hazard.id", new Document("$exists", true)))
                    .projection(new Document("state.hazard.id", 1).append("state.hazard.since", 1))) {
                Document hazard = document.getEmbedded(List.of("state", "hazard"), Document.class);
                traced.put(hazard.getString("id"), hazard.containsKey("since") ? Fields.number(hazard, "since") : 0L);
            }
            return traced;
        });
    }

    @Override
    public String of(String hazard) {
        return aggregates
                .find(definition, idFor(hazard))
                .map(Stored::correlationId)
                .orElse(hazard);
    }

    private CommandResult change(
            String id,
            CommandContext context,
            Function<ResponsibilityTracing, List<ResponsibilityTracingEvent>> decide) {
        read(id, context.actor());
        return aggregates.execute(
                definition, id, context, stored -> decide.apply(ResponsibilityTracing.of(stored.state())));
    }
}
