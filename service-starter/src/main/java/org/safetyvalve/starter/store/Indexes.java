package org.safetyvalve.starter.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes speed things up and nothing depends on one: a store that can't make it only takes longer, and is asked again
 * the next time. Safe for concurrent use.
 */
public final class Indexes {
    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    private final MongoDatabase database;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    public Indexes(MongoDatabase database) {
        this.database = database;
    }

    /** Makes an index on a field of those documents that the filter finds. */
    public void ensurePartial(String collection, String field, Document filter) {
        ensure(collection, new Document(field, 1), new IndexOptions().partialFilterExpression(filter));
    }

    public void ensure(String collection, Document keys, IndexOptions options) {
        String name = collection + ' ' + keys.toJson();
        if (made.contains(name)) {
            return;
        }
        try {
            database.getCollection(collection).createIndex(keys, options);
            made.add(name);
        } catch (MongoException refused) {
            log.warn("The store makes no index {}: {}", name, refused.toString());
        }
    }
}
