package org.safetyvalve.starter.publishing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The outboxes of one collection whose events, up to the ones added here, are acknowledged and in the ledger.
 *
 * <p>One whose newest event is among them is cleared, whole or not at all: a command that came between has changed
 * {@code last}, and its document waits for the next round. One that has grown long because commands always came between
 * is shortened without touching {@code pending}.
 */
final class Outboxes {
    private final TreeMap<String, String> newest = new TreeMap<>();
    private final TreeMap<String, Long> shorten = new TreeMap<>();

    void add(LedgerDrain.Published published) {
        String subject = published.event().subject();
        if (published.newest()) {
            newest.put(subject, published.event().id());
        }
        if (published.shorten()) {
            shorten.merge(subject, published.event().sequence(), Math::max);
        }
    }

    void clear(MongoCollection<Document> collection) {
        if (!newest.isEmpty()) {
            collection.updateMany(
                    new Document("_id", new Document("$in", List.copyOf(newest.keySet())))
                            .append("last", new Document("$in", List.copyOf(newest.values()))),
                    new Document("$set", new Document("outbox", List.of()))
                            .append("$unset", new Document("pending", "")));
        }
        if (!shorten.isEmpty()) {
            collection.bulkWrite(pulls(shorten), new BulkWriteOptions().ordered(false));
        }
    }

    /** Sorted by id: two bulks over the same documents in opposite order can block each other for ever. */
    private static List<UpdateOneModel<Document>> pulls(TreeMap<String, Long> upTo) {
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        for (Map.Entry<String, Long> prefix : upTo.entrySet()) {
            Document acknowledged = new Document("seq", new Document("$lte", prefix.getValue()));
            pulls.add(new UpdateOneModel<>(
                    new Document("_id", prefix.getKey()), new Document("$pull", new Document("outbox", acknowledged))));
        }
        return pulls;
    }
}
