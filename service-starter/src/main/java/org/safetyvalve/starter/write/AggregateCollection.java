package org.safetyvalve.starter.write;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.Indexes;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.store.StoreUnavailableException;

/**
 * The documents of one kind of aggregate in the store. Safe for concurrent use. Reads throw {@link StoreUnavailableException}; writes that, when
 * certainly nothing was written, or {@link OutcomeUnknownException}.
 */
final class AggregateCollection<S, E> {
    private final MongoCollection<Document> documents;
    private final GroupedWrites<UpdateOneModel<Document>> updates;
    private final GroupedWrites<Document> inserts;
    private final AggregateDefinition<S, E> definition;
    private final WriteProperties properties;
    private final Indexes indexes;

    AggregateCollection(MongoDatabase database, AggregateDefinition<S, E> definition, WriteProperties properties) {
        this.documents = database.getCollection(definition.collection());
        this.updates = GroupedWrites.updating(documents);
        this.inserts = GroupedWrites.inserting(documents);
        this.definition = definition;
        this.properties = properties;
        this.indexes = new Indexes(database);
    }

    Optional<AggregateDocument> load(String id) {
        return load(documents, id);
    }

    List<AggregateDocument> loadAll(Set<String> ids) {
        return StoreErrors.reading(
                () -> documents.find(among(ids)).map(AggregateDocument::new).into(new ArrayList<>()));
    }

    Set<String> existing(Set<String> ids) {
        return StoreErrors.reading(() -> documents
                .find(among(ids))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new TreeSet<>()));
    }

    private static Document among(Set<String> ids) {
        return new Document("_id", new Document("$in", ids.stream().sorted().toList()));
    }

    /** A repeated command's first answer, as a majority of the store has it. */
    Optional<CommandResult> firstAnswer(String id, CommandContext context) {
        return load(documents.withReadConcern(ReadConcern.MAJORITY), id)
                .flatMap(document -> document.firstAnswer(definition, context));
    }

    private static Optional<AggregateDocument> load(MongoCollection<Document> from, String id) {
        return StoreErrors.reading(() ->
                        Optional.ofNullable(from.find(new Document("_id", id)).first()))
                .map(AggregateDocument::new);
    }

    /** Asks for what the partial index on it holds in its own words: a store need not see that one follows from the other. */
    List<AggregateDocument> due(Instant now, int limit, Set<String> butNot) {
        indexes.ensurePartial(definition.collection(), "due", new Document("due", new Document("$exists", true)));
        Document due = new Document("due", new Document("$exists", true).append("$lte", Date.from(now)));
        if (!butNot.isEmpty()) {
            due.append("_id", new Document("$nin", List.copyOf(butNot)));
        }
        return StoreErrors.reading(() -> documents
                .find(due)
                .sort(new Document("due", 1))
                .limit(limit)
                .map(AggregateDocument::new)
                .into(new ArrayList<>()));
    }

    Stored<S> stored(AggregateDocument document) {
        return new Stored<>(
                document.id(),
                document.version(),
                StateCodec.read(definition.current(document.id(), document.state()), definition.stateType()),
                document.correlationId());
    }

    /**
     * @return the new document, without its state and its outbox; null when the id is taken
     */
    @Nullable
    AggregateDocument insert(String id, Change<S> change, CommandContext context) {
        Document fields = changedFields(null, change, context);
        Document document = newDocument(id, change, fields);
        return inserts.write(id, document) == GroupedWrites.Outcome.WRITTEN ? afterFirst(id, change, fields) : null;
    }

    /** Inserts in the order of the ids, and returns those that were taken. */
    Set<String> insertAll(SortedMap<String, BulkChange<S>> changes) {
        List<String> ids = List.copyOf(changes.keySet());
        List<Document> inserts = new ArrayList<>(ids.size());
        changes.forEach((id, created) -> inserts.add(
                newDocument(id, created.change(), changedFields(null, created.change(), created.context()))));
        Set<String> taken = new TreeSet<>();
        try {
            StoreErrors.writing(() -> documents.insertMany(inserts, new InsertManyOptions().ordered(false)));
        } catch (MongoBulkWriteException duplicates) {
            for (BulkWriteError error : duplicates.getWriteErrors()) {
                taken.add(ids.get(error.getIndex()));
            }
        }
        return taken;
    }

    /**
     * The one write, conditional on the version. It goes to the store together with those of other commands that come at
     * the same time.
     *
     * @return the document as the write left it, without its state and its outbox; null when another command was there
     *     first, or perhaps was: then this one's key tells
     */
    @Nullable
    AggregateDocument write(AggregateDocument before, Change<S> change, CommandContext context) {
        Document set = changedFields(before, change, context);
        Document update = new Document("$set", set)
                .append("$push", new Document("outbox", new Document("$each", outboxOf(change))))
                .append("$inc", new Document("version", (long) change.sealed().size()));
        if (!set.containsKey("due")) {
            update.append("$unset", new Document("due", ""));
        }
        GroupedWrites.Outcome outcome = updates.write(before.id(), new UpdateOneModel<>(asItWas(before), update));
        boolean written = outcome == GroupedWrites.Outcome.WRITTEN
                || (outcome == GroupedWrites.Outcome.ONE_OF_THESE && isNewest(before.id(), change, set));
        return written ? after(before, change, set) : null;
    }

    /**
     * Notes the key of a command that changes nothing, with its answer, on the same condition as the one write: the aggregate
     * is still as the command was decided on, and no other note came between.
     *
     * @return whether it is noted; when not, or perhaps not, a reading tells
     */
    boolean note(AggregateDocument before, CommandContext context, String state) {
        AggregateDocument.KeptKey key = key(context, before.version(), state);
        List<Document> noted = asKeptNow(before.notedAfter(key, properties.keyWindow(), properties.keysKept()));
        Long notes = before.notes();
        Document update =
                new Document("$set", new Document("noted", noted).append("notes", notes == null ? 1L : notes + 1));
        return updates.write(before.id(), new UpdateOneModel<>(asItWas(before), update))
                == GroupedWrites.Outcome.WRITTEN;
    }

    private static Document asItWas(AggregateDocument before) {
        return new Document("_id", before.id())
                .append("version", before.version())
                .append("notes", before.notes());
    }

    /**
     * Whether the aggregate's newest write, as a majority of the store has it, is this one. A repeat of the command that
     * came at the same moment elsewhere may have written an event of the same chain hash, with another trace.
     */
    private boolean isNewest(String id, Change<?> change, Document written) {
        try {
            Document document = documents
                    .withReadConcern(ReadConcern.MAJORITY)
                    .find(new Document("_id", id)
                            .append("version", change.newest().sequence()))
                    .projection(Projections.include("write"))
                    .first();
            return document != null && written.getObjectId("write").equals(document.getObjectId("write"));
        } catch (MongoException failure) {
            throw new OutcomeUnknownException(failure);
        }
    }

    private static Document newDocument(String id, Change<?> change, Document fields) {
        Document document = new Document("_id", id)
                .append("version", (long) change.sealed().size())
                .append("correlation", change.correlationId())
                .append("outbox", outboxOf(change));
        document.putAll(fields);
        return document;
    }

    private static AggregateDocument after(AggregateDocument before, Change<?> change, Document fields) {
        AggregateDocument after = afterFirst(before.id(), change, fields);
        Document noted = new Document(before.content());
        noted.keySet().retainAll(Set.of("noted", "notes"));
        after.content().putAll(noted);
        return after;
    }

    private static AggregateDocument afterFirst(String id, Change<?> change, Document fields) {
        return new AggregateDocument(new Document("_id", id)
                .append("version", change.newest().sequence())
                .append("correlation", change.correlationId())
                .append("head", fields.get("head"))
                .append("keys", fields.get("keys")));
    }

    private Document changedFields(@Nullable AggregateDocument before, Change<S> change, CommandContext context) {
        EventSealer.Head head = change.head();
        AggregateDocument.KeptKey key = key(context, head.sequence(), definition.stateName(change.state()));
        Document fields = new Document("last", change.newest().id())
                .append("write", new ObjectId())
                .append(
                        "head",
                        new Document("hash", head.chainHash())
                                .append("time", head.time().toString()))
                .append("state", StateCodec.write(change.state()))
                .append(
                        "keys",
                        asKeptNow(AggregateDocument.keysAfter(
                                before, key, properties.keyWindow(), properties.keysKept())))
                .append("pending", true);
        Instant due = definition.due(change.state());
        if (due != null) {
            fields.append("due", Date.from(due));
        }
        return fields;
    }

    private static AggregateDocument.KeptKey key(CommandContext context, long version, String state) {
        return new AggregateDocument.KeptKey(context.scopedKey(), context.requestHash(), version, state, context.now());
    }

    /** Those that were kept before as well: they too are kept as they are kept now. */
    private List<Document> asKeptNow(List<Document> keys) {
        keys.forEach(kept -> kept.put("r", definition.keptHash(kept.getString("r"))));
        return keys;
    }

    private static List<Document> outboxOf(Change<?> change) {
        return change.sealed().stream().map(SealedEvent::toOutbox).toList();
    }
}
