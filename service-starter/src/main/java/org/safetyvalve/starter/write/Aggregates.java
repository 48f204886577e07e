package org.safetyvalve.starter.write;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.events.ChainProof;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.publishing.Publisher;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.store.StoreUnavailableException;
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

    /** So many names fit into a question to the store. */
    private static final int MOST_PASSED_OVER = 2_000;

    /** A document of the store holds 16 MB, and the state needs some too. */
    private static final long MOST_OUTBOX_BYTES = 8_000_000;

    private final MongoDatabase database;
    private final Publisher publisher;
    private final EventSealer sealer;
    private final WriteProperties properties;
    private final RecentKeys recentKeys;
    private final RecentAggregates recentAggregates;
    private final ChosenIds chosenIds;
    private final Map<AggregateDefinition<?, ?>, AggregateCollection<?, ?>> collections = new ConcurrentHashMap<>();
    private final AtomicLong refusedForRoom = new AtomicLong();

    public Aggregates(MongoDatabase database, Publisher publisher, EventSealer sealer, WriteProperties properties) {
        this.database = database;
        this.publisher = publisher;
        this.sealer = sealer;
        this.properties = properties;
        this.recentKeys = new RecentKeys(properties.keyWindow());
        this.recentAggregates = new RecentAggregates(properties.remembered());
        this.chosenIds = new ChosenIds(database);
        publisher.onLeft(recentAggregates::forget);
    }

    /**
     * Creates an aggregate under an id that follows from the command ({@link CommandContext#derivedId}) or from what caused
     * it ({@link DerivedId}).
     * A repeat gets the first answer.
     *
     * @throws Refusal when a rule forbids it
     * @throws AlreadyExistsException when the id is taken by another command
     */
    public <S, E> CommandResult create(
            AggregateDefinition<S, E> definition, String id, CommandContext context, Supplier<List<E>> decide) {
        return create(definition, id, context, decide, () -> {});
    }

    /**
     * Creates an aggregate under an id that its caller chose, which no other aggregate of the service has, of whatever kind
     * ({@link ChosenIds}); without one under a derived id, as {@link #create}. A repeat gets the first answer.
     *
     * @param operation what a derived id is derived for
     * @throws Refusal when a rule forbids it; {@link CommandRule#ID_IS_NOT_A_UUID}
     * @throws AlreadyExistsException when the id is taken
     */
    public <S, E> CommandResult createNamed(
            AggregateDefinition<S, E> definition,
            @Nullable String chosen,
            String operation,
            CommandContext context,
            Supplier<List<E>> decide) {
        if (chosen == null) {
            return create(definition, context.derivedId(operation), context, decide);
        }
        Supplier<List<E>> decideAndLookAtTheId = () -> {
            List<E> events = decide.get();
            if (DerivedId.isShapedLikeOne(chosen)) {
                throw new Refusal(CommandRule.ID_IS_NOT_A_UUID).at("id");
            }
            return events;
        };
        return create(
                definition,
                chosen,
                context,
                decideAndLookAtTheId,
                () -> chosenIds.take(chosen, definition.collection()));
    }

    private <S, E> CommandResult create(
            AggregateDefinition<S, E> definition,
            String id,
            CommandContext context,
            Supplier<List<E>> decide,
            Runnable takeId) {
        recentKeys.requireSameRequest(context);
        AggregateCollection<S, E> collection = collection(definition);
        List<E> events;
        try {
            events = decide.get();
        } catch (Refusal | AbsentException refused) {
            return collection.firstAnswer(id, context).orElseThrow(() -> refused);
        }
        if (events.isEmpty()) {
            throw new IllegalStateException("an aggregate is created by at least one event: " + id);
        }
        Change<S> change = Change.fold(sealer, definition, id, null, null, events, context);
        takeId.run();
        try (RecentAggregates.Writing writing = recentAggregates.write(definition.collection(), id)) {
            AggregateDocument created = collection.insert(id, change, context);
            if (created == null) {
                return collection.firstAnswer(id, context).orElseThrow(() -> new AlreadyExistsException(id));
            }
            recentKeys.remember(context);
            if (publisher.publish(definition.collection(), id, change.sealed())) {
                writing.remember(new RecentAggregates.Remembered(
                        created, change.state(), RecentAggregates.Outbox.of(change.sealed())));
            }
            return new CommandResult(id, change.sealed().size(), definition.stateName(change.state()));
        }
    }

    /**
     * Carries out a command on an aggregate. A lost race without If-Match is decided again on what the winner left; with
     * If-Match it is refused. Without events nothing changes but that a caller's key is noted.
     *
     * @param decide what the command comes to on a state; called again when that state turns out to be out of date, so
     *     it does nothing else
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
        AggregateCollection<S, E> collection = collection(definition);
        Optional<CommandResult> done = executeOnRemembered(definition, collection, id, context, decide);
        for (int attempt = 0; done.isEmpty() && attempt < properties.attempts(); attempt++) {
            AggregateDocument before =
                    collection.load(id).orElseThrow(() -> new AbsentException(definition.collection(), id));
            if (before.firstAnswer(definition, context).isPresent()) {
                return collection
                        .firstAnswer(id, context)
                        .orElseThrow(() -> new StoreUnavailableException(
                                new IllegalStateException("the first answer is not committed by a majority yet")));
            }
            Stored<S> stored = collection.stored(before);
            List<E> events = decide(decide, stored, context);
            if (events.isEmpty()) {
                done = changingNothing(definition, collection, before, stored.state(), context);
                continue;
            }
            Change<S> change = Change.fold(sealer, definition, id, before, stored.state(), events, context);
            requireRoom(before, change);
            List<SealedEvent> outbox = new ArrayList<>(before.outbox());
            outbox.addAll(change.sealed());
            done = write(
                    definition,
                    collection,
                    before,
                    change,
                    context,
                    RecentAggregates.Outbox.of(outbox),
                    () -> publisher.publish(definition.collection(), id, outbox));
        }
        return done.or(() -> collection.firstAnswer(id, context)).orElseThrow(() -> new ConcurrentChangeException(id));
    }

    /**
     * A caller's repeat gets the answer of the first time, whatever has become of the aggregate meanwhile; so its key is noted, though nothing
     * else is written. What the system does by itself is decided again. Empty when the aggregate has changed since.
     */
    private <S, E> Optional<CommandResult> changingNothing(
            AggregateDefinition<S, E> definition,
            AggregateCollection<S, E> collection,
            AggregateDocument before,
            S state,
            CommandContext context) {
        String name = definition.stateName(state);
        if (context.isOfACaller()) {
            recentAggregates.forget(definition.collection(), before.id());
            if (!collection.note(before, context, name)) {
                return Optional.empty();
            }
            recentKeys.remember(context);
        }
        return Optional.of(new CommandResult(before.id(), before.version(), name));
    }

    /**
     * Tries the command on the aggregate as this instance's last command left it, which spares reading it. Only what the
     * write confirms by the version counts; whatever else comes of it is decided again on what the store holds.
     */
    private <S, E> Optional<CommandResult> executeOnRemembered(
            AggregateDefinition<S, E> definition,
            AggregateCollection<S, E> collection,
            String id,
            CommandContext context,
            Function<Stored<S>, List<E>> decide) {
        RecentAggregates.Remembered remembered = recentAggregates.find(definition.collection(), id);
        if (remembered == null) {
            return Optional.empty();
        }
        AggregateDocument before = remembered.document();
        S state = definition.stateType().cast(remembered.state());
        Change<S> change;
        try {
            List<E> events = before.firstAnswer(definition, context).isPresent()
                    ? List.of()
                    : decide(decide, new Stored<>(id, before.version(), state, before.correlationId()), context);
            if (events.isEmpty()) {
                return Optional.empty();
            }
            change = Change.fold(sealer, definition, id, before, state, events, context);
        } catch (RuntimeException perhapsOutOfDate) {
            return Optional.empty();
        }
        RecentAggregates.Outbox outbox = remembered.outbox().plus(change.sealed());
        return mayGrowTo(outbox, properties.outboxBound() / 2 - 1)
                ? write(
                        definition,
                        collection,
                        before,
                        change,
                        context,
                        outbox,
                        () -> publisher.publishNext(definition.collection(), id, change.sealed()))
                : Optional.empty();
    }

    /**
     * The one write, and what follows from it; empty when another command was there first. Published before it is
     * remembered, and remembered only when it was taken: who finds it remembered publishes what comes next.
     */
    private <S, E> Optional<CommandResult> write(
            AggregateDefinition<S, E> definition,
            AggregateCollection<S, E> collection,
            AggregateDocument before,
            Change<S> change,
            CommandContext context,
            RecentAggregates.Outbox outbox,
            BooleanSupplier publish) {
        String id = before.id();
        try (RecentAggregates.Writing writing = recentAggregates.write(definition.collection(), id)) {
            AggregateDocument written = collection.write(before, change, context);
            if (written == null) {
                return Optional.empty();
            }
            recentKeys.remember(context);
            if (publish.getAsBoolean()) {
                writing.remember(new RecentAggregates.Remembered(written, change.state(), outbox));
            }
            return Optional.of(new CommandResult(id, change.newest().sequence(), definition.stateName(change.state())));
        }
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
    public <S, E> Set<String> createAll(AggregateDefinition<S, E> definition, List<BulkCreation<E>> creations)
            throws InterruptedException {
        SortedMap<String, BulkChange<S>> changes = changes(definition, creations);
        publisher.awaitRoomForMany(changes.values().stream()
                .mapToInt(created -> created.change().sealed().size())
                .sum());
        return insert(definition, changes);
    }

    /**
     * Creates a few aggregates by one insert. Waits for nothing: events that the broker has no room for are left to the
     * sweeper.
     *
     * @return the ids that existed before; the others are created
     */
    public <S, E> Set<String> createEach(AggregateDefinition<S, E> definition, List<BulkCreation<E>> creations) {
        return insert(definition, changes(definition, creations));
    }

    private <S, E> SortedMap<String, BulkChange<S>> changes(
            AggregateDefinition<S, E> definition, List<BulkCreation<E>> creations) {
        SortedMap<String, BulkChange<S>> changes = new TreeMap<>();
        for (BulkCreation<E> creation : creations) {
            changes.computeIfAbsent(
                    creation.id(),
                    id -> new BulkChange<>(
                            Change.fold(sealer, definition, id, null, null, creation.events(), creation.context()),
                            creation.context()));
        }
        return changes;
    }

    private <S, E> Set<String> insert(AggregateDefinition<S, E> definition, SortedMap<String, BulkChange<S>> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        Set<String> existed = collection(definition).insertAll(changes);
        changes.forEach((id, created) -> {
            if (!existed.contains(id)) {
                publisher.publish(definition.collection(), id, created.change().sealed());
            }
        });
        return existed;
    }

    /** The aggregate as it is now, if there is one. */
    public <S, E> Optional<Stored<S>> find(AggregateDefinition<S, E> definition, String id) {
        AggregateCollection<S, E> collection = collection(definition);
        return collection.load(id).map(collection::stored);
    }

    /** Those of these aggregates that there are, as they are now, in no order. */
    public <S, E> List<Stored<S>> findAll(AggregateDefinition<S, E> definition, Set<String> ids) {
        AggregateCollection<S, E> collection = collection(definition);
        return collection.loadAll(ids).stream().map(collection::stored).toList();
    }

    /** Those of these ids that are taken. */
    public <S, E> Set<String> existing(AggregateDefinition<S, E> definition, Set<String> ids) {
        return collection(definition).existing(ids);
    }

    /** Aggregates with a deadline at or before this instant, the most overdue first. */
    public <S, E> List<Stored<S>> due(AggregateDefinition<S, E> definition, Instant now, int limit) {
        AggregateCollection<S, E> collection = collection(definition);
        return collection.due(now, limit, Set.of()).stream()
                .map(collection::stored)
                .toList();
    }

    /**
     * Acts on every aggregate with a deadline at or before this instant, the most overdue first. One that can't be acted upon
     * now is passed over until the next time, and keeps no other waiting.
     *
     * @param batch how many to read at a time
     * @param act carries out a command of the clock on one; false when it is not to be decided yet
     * @return how many were acted upon
     */
    public <S, E> int actOnDue(AggregateDefinition<S, E> definition, Instant now, int batch, Predicate<Stored<S>> act) {
        AggregateCollection<S, E> collection = collection(definition);
        Set<String> passedOver = new HashSet<>();
        int acted = 0;
        List<AggregateDocument> due;
        do {
            due = collection.due(now, batch, passedOver);
            for (AggregateDocument document : due) {
                if (actOn(collection.stored(document), act)) {
                    acted++;
                } else {
                    passedOver.add(document.id());
                }
            }
        } while (due.size() == batch && passedOver.size() < MOST_PASSED_OVER);
        return acted;
    }

    private static <S> boolean actOn(Stored<S> due, Predicate<Stored<S>> act) {
        try {
            return act.test(due);
        } catch (ConcurrentChangeException | OutboxFullException later) {
            log.warn("The deadline of {} waits for the next round: {}", due.id(), later.toString());
            return false;
        }
    }

    /**
     * Everything that has happened to an aggregate, in order: from the ledger, and what is not there yet from its
     * outbox.
     */
    public <S, E> List<SealedEvent> history(AggregateDefinition<S, E> definition, String id) {
        return collection(definition).load(id).map(this::historyOf).orElse(List.of());
    }

    /** Whether an aggregate's history is whole and unchanged, restricted events included; empty when there is no such aggregate. */
    public <S, E> Optional<ChainProof> prove(AggregateDefinition<S, E> definition, String id) {
        return collection(definition).load(id).map(document -> ChainProof.of(historyOf(document), document.head()));
    }

    private List<SealedEvent> historyOf(AggregateDocument document) {
        Map<Long, SealedEvent> events = new TreeMap<>();
        document.outbox().forEach(event -> events.put(event.sequence(), event));
        List<String> published = new ArrayList<>();
        for (long sequence = 1; sequence <= document.version(); sequence++) {
            if (!events.containsKey(sequence)) {
                published.add(SealedEvent.id(document.id(), sequence));
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
        return List.copyOf(events.values());
    }

    /** The broker has been away for long, or something keeps the aggregate from being published: an alarm. */
    private void requireRoom(AggregateDocument before, Change<?> change) {
        RecentAggregates.Outbox waiting = RecentAggregates.Outbox.of(before.outbox());
        if (!mayGrowTo(waiting.plus(change.sealed()), properties.outboxBound())) {
            refusedForRoom.incrementAndGet();
            log.error(
                    "ALARM: {} events of {} wait for the broker; commands on it are refused",
                    waiting.events(),
                    before.id());
            throw new OutboxFullException(before.id());
        }
    }

    private static boolean mayGrowTo(RecentAggregates.Outbox outbox, int events) {
        return outbox.events() <= events && outbox.bytes() <= MOST_OUTBOX_BYTES;
    }

    /** How many commands were refused because an outbox was full. */
    public long refusedForRoom() {
        return refusedForRoom.get();
    }

    @SuppressWarnings("unchecked") // kept under the definition whose types it has
    private <S, E> AggregateCollection<S, E> collection(AggregateDefinition<S, E> definition) {
        return (AggregateCollection<S, E>)
                collections.computeIfAbsent(definition, kept -> new AggregateCollection<>(database, kept, properties));
    }
}
