package org.safetyvalve.starter.write;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.publishing.Publisher;
import org.safetyvalve.starter.store.StoreErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one write. A command is one conditional write on {@code {_id, version}} that changes the state and pushes its
 * events into the same document's outbox; there is no state without its events and no event without its state. A
 * document is never saved whole over another version of itself. Safe for concurrent use, by any number of instances.
 *
 * <p>Every method that writes throws {@link StoreUnavailableException} when it certainly wrote nothing, and {@link
 * OutcomeUnknownException} when the store's answer was lost: a repeat with the same key then gets the first answer or
 * carries the command out, never twice.
 */
public final class Aggregates {
    private static final Logger log = LoggerFactory.getLogger(Aggregates.class);

    /** A document of the store holds 16 MB, and the state needs some too. */
    private static final long MOST_OUTBOX_BYTES = 8_000_000;

    private final MongoDatabase database;
    private final Publisher publisher;
    private final EventSealer sealer;
    private final WriteProperties properties;
    private final RecentKeys recentKeys;
    private final AtomicLong refusedForRoom = new AtomicLong();

    public Aggregates(MongoDatabase database, Publisher publisher, EventSealer sealer, WriteProperties properties) {
        this.database = database;
        this.publisher = publisher;
        this.sealer = sealer;
        this.properties = properties;
        this.recentKeys = new RecentKeys(properties.keyWindow());
    }

    /**
     * Creates an aggregate under an id that follows from the command ({@link CommandContext#derivedId}) or from nature.
     * A repeat gets the first answer.
     *
     * @throws Refusal when a rule forbids it
     * @throws AlreadyExistsException when the id is taken by another command
     */
    public <S, E> CommandResult create(
            AggregateDefinition<S, E> definition, String id, CommandContext context, Supplier<List<E>> decide) {
        recentKeys.requireSameRequest(context);
        List<E> events;
        try {
            events = decide.get();
        } catch (Refusal | AbsentException refused) {
            return firstAnswer(definition, id, context).orElseThrow(() -> refused);
        }
        if (events.isEmpty()) {
            throw new IllegalStateException("an aggregate is created by at least one event: " + id);
        }
        Change<S> change = fold(definition, id, null, null, events, context);
        Document document = newDocument(definition, id, change, context);
        try {
            StoreErrors.writing(() -> collection(definition).insertOne(document));
        } catch (MongoException taken) {
            return firstAnswer(definition, id, context).orElseThrow(() -> new AlreadyExistsException(id));
        }
        recentKeys.remember(context);
        publisher.publish(definition.collection(), id, change.sealed());
        return new CommandResult(id, change.sealed().size(), definition.stateName(change.state()));
    }

    /**
     * Carries out a command on an aggregate. A lost race without If-Match is decided again on what the winner left; with
     * If-Match it is refused. No events, no write.
     *
     * @throws AbsentException when there is no such aggregate
     * @throws Refusal when a rule forbids it
     * @throws StaleVersionException when the caller's version is not the newest
     * @throws ConcurrentChangeException when the race was lost again and again
     * @throws OutboxFullException when too many events of the aggregate wait for the broker
     */
    public <S, E> CommandResult execute(
            AggregateDefinition<S, E> definition,
            String id,
            CommandContext context,
            Function<Stored<S>, List<E>> decide) {
        recentKeys.requireSameRequest(context);
        for (int attempt = 0; attempt < properties.attempts(); attempt++) {
            AggregateDocument before =
                    load(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
            if (before.firstAnswer(context.scopedKey(), context).isPresent()) {
                return firstAnswer(definition, id, context)
                        .orElseThrow(() -> new StoreUnavailableException(
                                new IllegalStateException("the first answer is not committed by a majority yet")));
            }
            Stored<S> stored = stored(definition, before);
            List<E> events = decide(decide, stored, context);
            if (events.isEmpty()) {
                return new CommandResult(id, before.version(), definition.stateName(stored.state()));
            }
            Change<S> change = fold(definition, id, before, stored.state(), events, context);
            requireRoom(before, change);
            Document after = write(definition, before, change, context);
            if (after != null) {
                recentKeys.remember(context);
                AggregateDocument written = new AggregateDocument(after);
                publisher.publish(definition.collection(), id, written.outbox());
                return new CommandResult(id, written.version(), definition.stateName(change.state()));
            }
        }
        throw new ConcurrentChangeException(id);
    }

    /**
     * Decides, and only then looks at the version that the caller has seen: whoever may not see the record must not learn
     * from a stale version that it exists. A rule of the lifecycle that a caller with a stale version breaks is broken by
     * what the caller has not seen yet, and answered as stale.
     */
    private static <S, E> List<E> decide(
            Function<Stored<S>, List<E>> decide, Stored<S> stored, CommandContext context) {
        boolean stale = context.ifMatch() != null && context.ifMatch() != stored.version();
        try {
            List<E> events = decide.apply(stored);
            if (!stale) {
                return events;
            }
        } catch (Refusal refused) {
            RuleKind kind = refused.rule().kind();
            if (!stale || kind == RuleKind.NOT_FOUND || kind == RuleKind.FORBIDDEN) {
                throw refused;
            }
        }
        throw new StaleVersionException(stored.id(), stored.version());
    }

    /**
     * Creates many aggregates, each with everything that has happened to it, by one insert. Events that the broker has
     * no room for yet are waited for.
     *
     * @return the ids that existed before; the others are created
     */
    public <S, E> Set<String> createAll(
            AggregateDefinition<S, E> definition, List<BulkCreation<E>> creations, CommandContext context)
            throws InterruptedException {
        Map<String, Change<S>> changes = new TreeMap<>();
        for (BulkCreation<E> creation : creations) {
            changes.computeIfAbsent(creation.id(), id -> fold(definition, id, null, null, creation.events(), context));
        }
        if (changes.isEmpty()) {
            return Set.of();
        }
        publisher.awaitRoom(changes.values().stream()
                .mapToInt(change -> change.sealed().size())
                .sum());
        List<String> ids = List.copyOf(changes.keySet());
        List<Document> documents = changes.entrySet().stream()
                .map(entry -> newDocument(definition, entry.getKey(), entry.getValue(), context))
                .toList();
        Set<String> existed = new HashSet<>();
        try {
            StoreErrors.writing(
                    () -> collection(definition).insertMany(documents, new InsertManyOptions().ordered(false)));
        } catch (MongoBulkWriteException taken) {
            for (BulkWriteError error : taken.getWriteErrors()) {
                existed.add(ids.get(error.getIndex()));
            }
        }
        changes.forEach((id, change) -> {
            if (!existed.contains(id)) {
                publisher.publish(definition.collection(), id, change.sealed());
            }
        });
        return existed;
    }

    /** The aggregate as it is now, if there is one. */
    public <S, E> Optional<Stored<S>> find(AggregateDefinition<S, E> definition, String id) {
        return load(definition, id).map(document -> stored(definition, document));
    }

    /** Aggregates with a deadline at or before this instant, the most overdue first. */
    public <S, E> List<Stored<S>> due(AggregateDefinition<S, E> definition, Instant now, int limit) {
        return StoreErrors.reading(() -> {
            List<Stored<S>> due = new ArrayList<>();
            collection(definition)
                    .find(new Document("due", new Document("$lte", Date.from(now))))
                    .sort(new Document("due", 1))
                    .limit(limit)
                    .forEach(document -> due.add(stored(definition, new AggregateDocument(document))));
            return due;
        });
    }

    /**
     * Everything that has happened to an aggregate, in order: from the ledger, and what is not there yet from its
     * outbox.
     */
    public <S, E> List<SealedEvent> history(AggregateDefinition<S, E> definition, String id) {
        Optional<AggregateDocument> document = load(definition, id);
        if (document.isEmpty()) {
            return List.of();
        }
        Map<Long, SealedEvent> events = new TreeMap<>();
        document.get().outbox().forEach(event -> events.put(event.sequence(), event));
        List<String> published = new ArrayList<>();
        for (long sequence = 1; sequence <= document.get().version(); sequence++) {
            if (!events.containsKey(sequence)) {
                published.add(SealedEvent.id(id, sequence));
            }
        }
        if (!published.isEmpty()) {
            StoreErrors.reading(() -> database.getCollection("ledger")
                            .find(new Document("_id", new Document("$in", published)))
                            .into(new ArrayList<>()))
                    .forEach(stored -> {
                        SealedEvent event = SealedEvent.fromLedger(stored);
                        events.put(event.sequence(), event);
                    });
        }
        return events.values().stream()
                .sorted(Comparator.comparingLong(SealedEvent::sequence))
                .toList();
    }

    /** The events of a command, sealed, and the state after them. */
    private record Change<S>(S state, List<SealedEvent> sealed, String correlationId) {
        EventSealer.Head head() {
            return EventSealer.headAfter(sealed.get(sealed.size() - 1));
        }
    }

    private <S, E> Change<S> fold(
            AggregateDefinition<S, E> definition,
            String id,
            @Nullable AggregateDocument before,
            @Nullable S stateBefore,
            List<E> events,
            CommandContext context) {
        String correlation = before != null
                ? before.correlationId()
                : context.correlationId() != null ? context.correlationId() : id;
        EventSealer.Origin origin = new EventSealer.Origin(
                correlation,
                context.causationId() != null ? context.causationId() : DerivedId.of(context.scopedKey(), id),
                context.traceparent());
        EventSealer.Head head = before == null ? EventSealer.Head.NONE : before.head();
        List<SealedEvent> sealed = new ArrayList<>(events.size());
        @Nullable S state = stateBefore;
        for (E event : events) {
            S after = definition.fold(state, event);
            AggregateDefinition.Recorded recorded = new AggregateDefinition.Recorded(
                    definition.actor(event, context),
                    definition.occurredAt(event, context),
                    context.now(),
                    head.sequence() + 1);
            SealedEvent next = sealer.seal(
                    definition.topic(),
                    id,
                    head,
                    definition.toContract(id, state, event, after, recorded),
                    context.now(),
                    origin,
                    definition.district(after),
                    definition.classification(after, event));
            sealed.add(next);
            head = EventSealer.headAfter(next);
            state = after;
        }
        if (state == null) {
            throw new IllegalStateException("no events, no change: " + id);
        }
        return new Change<>(state, sealed, correlation);
    }

    /** The broker has been away for long, or something keeps the aggregate from being published: an alarm. */
    private void requireRoom(AggregateDocument before, Change<?> change) {
        List<SealedEvent> waiting = before.outbox();
        long bytes = Stream.concat(waiting.stream(), change.sealed().stream())
                .mapToLong(SealedEvent::size)
                .sum();
        if (waiting.size() + change.sealed().size() > properties.outboxBound() || bytes > MOST_OUTBOX_BYTES) {
            refusedForRoom.incrementAndGet();
            log.error(
                    "ALARM: {} events of {} wait for the broker; commands on it are refused",
                    waiting.size(),
                    before.id());
            throw new OutboxFullException(before.id());
        }
    }

    /** How many commands were refused because an outbox was full. */
    public long refusedForRoom() {
        return refusedForRoom.get();
    }

    private <S, E> Document newDocument(
            AggregateDefinition<S, E> definition, String id, Change<S> change, CommandContext context) {
        Document document = new Document("_id", id)
                .append("version", (long) change.sealed().size())
                .append("correlation", change.correlationId())
                .append("outbox", outboxOf(change));
        document.putAll(changedFields(definition, null, change, context));
        return document;
    }

    private <S, E> @Nullable Document write(
            AggregateDefinition<S, E> definition, AggregateDocument before, Change<S> change, CommandContext context) {
        Document set = changedFields(definition, before, change, context);
        Document update = new Document("$set", set)
                .append("$push", new Document("outbox", new Document("$each", outboxOf(change))))
                .append("$inc", new Document("version", (long) change.sealed().size()));
        if (!set.containsKey("due")) {
            update.append("$unset", new Document("due", ""));
        }
        return StoreErrors.writing(() -> collection(definition)
                .findOneAndUpdate(
                        new Document("_id", before.id()).append("version", before.version()),
                        update,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    private <S, E> Document changedFields(
            AggregateDefinition<S, E> definition,
            @Nullable AggregateDocument before,
            Change<S> change,
            CommandContext context) {
        EventSealer.Head head = change.head();
        AggregateDocument.KeptKey key = new AggregateDocument.KeptKey(
                context.scopedKey(),
                context.requestHash(),
                head.sequence(),
                definition.stateName(change.state()),
                context.now());
        Document fields = new Document(
                        "last", change.sealed().get(change.sealed().size() - 1).id())
                .append(
                        "head",
                        new Document("hash", head.chainHash())
                                .append("time", head.time().toString()))
                .append("state", StateCodec.write(change.state()))
                .append("keys", AggregateDocument.keysAfter(before, key, properties.keyWindow(), properties.keysKept()))
                .append("pending", true);
        Instant due = definition.due(change.state());
        if (due != null) {
            fields.append("due", Date.from(due));
        }
        return fields;
    }

    private static List<Document> outboxOf(Change<?> change) {
        return change.sealed().stream().map(SealedEvent::toOutbox).toList();
    }

    /** A repeated command's first answer, as a majority of the store has it. */
    private <S, E> Optional<CommandResult> firstAnswer(
            AggregateDefinition<S, E> definition, String id, CommandContext context) {
        return StoreErrors.reading(() -> Optional.ofNullable(collection(definition)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .find(new Document("_id", id))
                        .first()))
                .map(AggregateDocument::new)
                .flatMap(document -> document.firstAnswer(context.scopedKey(), context));
    }

    private <S, E> Optional<AggregateDocument> load(AggregateDefinition<S, E> definition, String id) {
        return StoreErrors.reading(() -> Optional.ofNullable(
                        collection(definition).find(new Document("_id", id)).first()))
                .map(AggregateDocument::new);
    }

    private <S, E> Stored<S> stored(AggregateDefinition<S, E> definition, AggregateDocument document) {
        return new Stored<>(
                document.id(),
                document.version(),
                StateCodec.read(document.state(), definition.stateType()),
                document.correlationId());
    }

    private MongoCollection<Document> collection(AggregateDefinition<?, ?> definition) {
        return database.getCollection(definition.collection());
    }
}
