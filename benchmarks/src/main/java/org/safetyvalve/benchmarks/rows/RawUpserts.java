package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Meter;

/** The raw operation under drain and projection: unordered bulks of 500 upserts, sorted by _id, by one thread. */
final class RawUpserts {
    static final int BATCH = 500;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;

    RawUpserts(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Documents per second, into a new collection; those of one bulk with the same id are folded into the last.
     *
     * @param documents each with its _id
     */
    double measure(List<Document> documents, Meter meter) {
        database.getCollection("upserts").drop();
        database.createCollection("upserts");
        MongoCollection<Document> collection = database.getCollection("upserts");
        meter.start();
        for (int from = 0; from < documents.size(); from += BATCH) {
            Map<String, Document> last = new TreeMap<>();
            for (Document document : documents.subList(from, Math.min(documents.size(), from + BATCH))) {
                last.put(document.getString("_id"), document);
            }
            List<ReplaceOneModel<Document>> bulk = new ArrayList<>(last.size());
            last.forEach((id, document) -> bulk.add(new ReplaceOneModel<>(new Document("_id", id), document, UPSERT)));
            collection.bulkWrite(bulk, new BulkWriteOptions().ordered(false));
        }
        return documents.size() / meter.stop();
    }

    long count() {
        return database.getCollection("upserts").countDocuments();
    }
}
