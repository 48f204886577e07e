package org.safetyvalve.starter.write;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.store.StoreUnavailableException;

/**
 * Ids that callers chose, one document each in the service's collection {@code names}: {@code {_id, collection}}. An id
 * names its aggregate's events, its records on the topic, its chain and its ledger, so two kinds of aggregate can't share
 * one. Derived ids need no document: none is shaped like a chosen one ({@link DerivedId#isShapedLikeOne}).
 *
 * <p>Safe for concurrent use, by any number of instances: of two kinds that ask for an id at the same time one gets it.
 */
final class ChosenIds {
    private final MongoCollection<Document> names;

    ChosenIds(MongoDatabase database) {
        this.names = database.getCollection("names");
    }

    /**
     * Takes an id for a kind of aggregate, which may have it already: from the aggregate that has it, or from a command that
     * was broken off before it wrote one. Such an id stays with its kind.
     *
     * @throws AlreadyExistsException when another kind has it
     * @throws StoreUnavailableException when that can't be known now: no aggregate was written
     */
    void take(String id, String collection) {
        try {
            names.insertOne(new Document("_id", id).append("collection", collection));
        } catch (MongoException failure) {
            if (!StoreErrors.isDuplicateKey(failure)) {
                throw new StoreUnavailableException(failure);
            }
            if (!collection.equals(holder(id))) {
                throw new AlreadyExistsException(id);
            }
        }
    }

    /** The kind that has an id, as a majority of the store has it. */
    private String holder(String id) {
        Document taken = StoreErrors.reading(() -> names.withReadConcern(ReadConcern.MAJORITY)
                .find(new Document("_id", id))
                .first());
        if (taken == null) {
            throw new StoreUnavailableException(
                    new IllegalStateException("who has the id is not committed by a majority yet"));
        }
        return taken.getString("collection");
    }
}
