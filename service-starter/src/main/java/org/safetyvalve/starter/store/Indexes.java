package org.safetyvalve.starter.store;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes speed things up and nothing depends on one: a store that can't make it only takes longer, and is asked again
 * the next time, unless it has another index in its place. Safe for concurrent use.
 */
public final class Indexes {
    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    /** The same keys, or the same name, are indexed with other options: asking again would get the same answer. */
    private static final Set<Integer> THERE_IS_ANOTHER = Set.of(85, 86);

    private final MongoDatabase database;
    private final Set<String> settled = ConcurrentHashMap.newKeySet();
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    public Indexes(MongoDatabase database) {
        this.database = database;
    }

    /** Makes an index on a field of those documents that the filter finds. */
    public void ensurePartial(String collection, String field, Document filter) {
        ensure(collection, new Document(field, 1), new IndexOptions().partialFilterExpression(filter));
    }

    public void ensure(String collection, Document keys, IndexOptions options) {
        ensure(collection, new IndexModel(keys, options));
    }

    public void ensure(String collection, IndexModel index) {
        String name = name(collection, index.getKeys());
        if (settled.contains(name)) {
            return;
        }
        try {
            database.getCollection(collection).createIndexes(List.of(index));
            made.add(name);
            settled.add(name);
        } catch (MongoException refused) {
            if (refused instanceof MongoCommandException && THERE_IS_ANOTHER.contains(refused.getCode())) {
                settled.add(name);
            }
            log.warn("The store makes no index {}: {}", name, refused.toString());
        }
    }

    /** Whether there certainly is the index on these keys that was asked for, so that a query may insist on it. */
    public boolean isMade(String collection, Bson keys) {
        return made.contains(name(collection, keys));
    }

    private static String name(String collection, Bson keys) {
        return collection + ' ' + keys.toBsonDocument().toJson();
    }
}
