package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.safetyvalve.starter.store.Fields;

/** How many records a projection's first generation has counted. */
final class ListProgress {
    private final MongoDatabase database;
    private final String counters;

    /** Of the hazard service's lists. */
    ListProgress(MongoDatabase database) {
        this(database, "lists_g1_counters");
    }

    ListProgress(MongoDatabase database, String counters) {
        this.database = database;
        this.counters = counters;
    }

    long counted() {
        long counted = 0;
        for (Document counter : database.getCollection(counters).find()) {
            counted += Fields.number(counter, "offset") + 1;
        }
        return counted;
    }
}
