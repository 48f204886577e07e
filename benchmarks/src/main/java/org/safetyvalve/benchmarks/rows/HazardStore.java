package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.List;
import org.bson.Document;
import org.safetyvalve.starter.store.Fields;

/** Looks into the hazard service's store, as only tests and benchmarks may. */
final class HazardStore {
    private static final long DRAINED_WITHIN_SECONDS = 900;

    private final MongoDatabase database;

    HazardStore(MongoDatabase database) {
        this.database = database;
    }

    MongoCollection<Document> hazards() {
        return database.getCollection("hazards");
    }

    MongoCollection<Document> ledger() {
        return database.getCollection("ledger");
    }

    /** The views of the hazard list. */
    MongoCollection<Document> list() {
        for (String name : database.listCollectionNames()) {
            if (name.startsWith("lists_g") && name.endsWith("_views")) {
                return database.getCollection(name);
            }
        }
        throw new IllegalStateException("nothing was listed yet");
    }

    /** Waits until nothing has an event that is not published and in the ledger. */
    void awaitDrained() throws Exception {
        Waiting.until(
                "all outboxes are empty",
                DRAINED_WITHIN_SECONDS,
                () -> hazards()
                                .find(new Document("pending", true))
                                .sort(new Document("pending", 1))
                                .projection(Projections.include("_id"))
                                .first()
                        == null);
    }

    /** The events of all hazards, by their versions. */
    long events() {
        return sum(hazards(), "$version");
    }

    /** The events of what is no hazard: campaigns, digests of imports. */
    long othersEvents() {
        return sum(database.getCollection("campaigns"), "$version")
                + sum(database.getCollection("import-digests"), "$version");
    }

    /** All events in the ledger. */
    long ledgered() {
        return ledger().countDocuments();
    }

    /** Events that still lie in outboxes. */
    long waiting() {
        return sum(hazards(), new Document("$size", "$outbox"));
    }

    private static long sum(MongoCollection<Document> collection, Object what) {
        Document sum = collection
                .aggregate(List.of(
                        new Document("$group", new Document("_id", null).append("sum", new Document("$sum", what)))))
                .first();
        return sum == null ? 0 : Fields.number(sum, "sum");
    }
}
