package org.safetyvalve.starter.write;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * The documents of one kind of aggregate in the store. Reads throw {@link StoreUnavailableException}; writes that, when
 * certainly nothing was written, or {@link OutcomeUnknownException}.
 */
final class AggregateCollection<S, E> {
    private static final FindOneAndUpdateOptions GIVE_BACK_THE_OUTBOX =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(new Document("outbox", 1));

    private final MongoCollection<Document> documents;
    private final AggregateDefinition<S, E> definition;
    private final WriteProperties properties;

    AggregateCollection(MongoDatabase database, AggregateDefinition<S, E> definition, WriteProperties properties) {
        this.documents = database.getCollection(definition.collection());
        this.definition = definition;
        this.properties = properties;
    }

    Optional<AggregateDocument> load(String id) {
        return load(documents, id);
    }

    /** A repeated command's first answer, as a majority of the store has it. */
    Optional<CommandResult> firstAnswer(String id, CommandContext context) {
        return load(documents.withReadConcern(ReadConcern.MAJORITY), id)
                .flatMap(document -> document.firstAnswer(context.scopedKey(), context));
    }

    private static Optional<AggregateDocument> load(MongoCollection<Document> from, String id) {
        return StoreErrors.reading(() ->
                        Optional.ofNullable(from.find(new Document("_id", id)).first()))
                .map(AggregateDocument::new);
    }

    List<AggregateDocument> due(Instant now, int limit) {
        return StoreErrors.reading(() -> documents
                .find(new Document("due", new Document("$lte", Date.from(now))))
                .sort(new Document("due", 1))
                .limit(limit)
                .map(AggregateDocument::new)
                .into(new ArrayList<>()));
    }

    Stored<S> stored(AggregateDocument document) {
        return new Stored<>(
                document.id(),
                document.version(),
                StateCodec.read(document.state(), definition.stateType()),
                document.correlationId());
    }

    /** An aggregate as a write left it: the document without state and outbox, and the outbox. */
    record Written(AggregateDocument document, List<SealedEvent> outbox) {}

    /** @throws com.mongodb.MongoException when the id is taken */
    Written insert(String id, Change<S> change, CommandContext context) {
        Document fields = changedFields(null, change, context);
        Document document = newDocument(id, change, fields);
        StoreErrors.writing(() -> documents.insertOne(document));
        return new Written(after(id, change, fields), change.sealed());
    }

    /** Inserts in the order of the ids, and returns those that were taken. */
    Set<String> insertAll(SortedMap<String, Change<S>> changes, CommandContext context) {
        List<String> ids = List.copyOf(changes.keySet());
        List<Document> inserts = new ArrayList<>(ids.size());
        for (Map.Entry<String, Change<S>> change : changes.entrySet()) {
            inserts.add(
                    newDocument(change.getKey(), change.getValue(), changedFields(null, change.getValue(), context)));
        }
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
     * The one write, conditional on the version; null when another command was there first. Of the document the store
     * gives back the outbox alone, in which another instance's events may come first: the rest follows from the version.
     */
    @Nullable
    Written write(AggregateDocument before, Change<S> change, CommandContext context) {
        Document set = changedFields(before, change, context);
        Document update = new Document("$set", set)
                .append("$push", new Document("outbox", new Document("$each", outboxOf(change))))
                .append("$inc", new Document("version", (long) change.sealed().size()));
        if (!set.containsKey("due")) {
            update.append("$unset", new Document("due", ""));
        }
        Document written = StoreErrors.writing(() -> documents.findOneAndUpdate(
                new Document("_id", before.id()).append("version", before.version()), update, GIVE_BACK_THE_OUTBOX));
        return written == null
                ? null
                : new Written(after(before.id(), change, set), new AggregateDocument(written).outbox());
    }

    private static Document newDocument(String id, Change<?> change, Document fields) {
        Document document = new Document("_id", id)
                .append("version", (long) change.sealed().size())
                .append("correlation", change.correlationId())
                .append("outbox", outboxOf(change));
        document.putAll(fields);
        return document;
    }

    private static AggregateDocument after(String id, Change<?> change, Document fields) {
        return new AggregateDocument(new Document("_id", id)
                .append("version", change.newest().sequence())
                .append("correlation", change.correlationId())
                .append("head", fields.get("head"))
                .append("keys", fields.get("keys")));
    }

    private Document changedFields(@Nullable AggregateDocument before, Change<S> change, CommandContext context) {
        EventSealer.Head head = change.head();
        AggregateDocument.KeptKey key = new AggregateDocument.KeptKey(
                context.scopedKey(),
                context.requestHash(),
                head.sequence(),
                definition.stateName(change.state()),
                context.now());
        Document fields = new Document("last", change.newest().id())
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
}
