package org.safetyvalve.starter.publishing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Indexes speed things up and nothing depends on one: a store that can't make it only takes longer. */
final class Indexes {
    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    private Indexes() {}

    static void ensure(MongoCollection<Document> collection, Document keys, IndexOptions options) {
        try {
            collection.createIndex(keys, options);
        } catch (MongoException refused) {
            log.warn("The store makes no index {} on {}: {}", keys, collection.getNamespace(), refused.toString());
        }
    }
}
