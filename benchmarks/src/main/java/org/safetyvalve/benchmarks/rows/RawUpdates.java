package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.benchmarks.measure.Meter;

/**
 * The raw operation under a command: findOneAndUpdate on {_id, version} that sets a state and counts the version up, on
 * documents that are the service's own, as they lie when their outbox is empty.
 */
final class RawUpdates {
    private final MongoCollection<RawBsonDocument> documents;
    private final List<String> ids = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final List<Document> states = new ArrayList<>();
    private final @Nullable Document withEvent;

    /**
     * @param templates documents of the service at rest
     * @param event one event as it lies in an outbox, or null: what a command's write carries beside the state
     */
    RawUpdates(MongoCollection<Document> into, List<Document> templates, int count, @Nullable Document event) {
        this.documents = into.withDocumentClass(RawBsonDocument.class);
        this.withEvent = event;
        List<Document> inserts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Document document = new Document(templates.get(number % templates.size()));
            String id = String.format(Locale.ROOT, "%08d-raw", number);
            document.append("_id", id).append("version", 1L);
            ids.add(id);
            versions.add(1L);
            states.add(document.get("state", Document.class));
            inserts.add(document);
            if (inserts.size() == 500) {
                into.insertMany(inserts);
                inserts.clear();
            }
        }
        if (!inserts.isEmpty()) {
            into.insertMany(inserts);
        }
    }

    /** Updates per second. */
    double measure(int operations, int callers, int round, Meter meter) throws Exception {
        int each = operations / callers;
        int share = ids.size() / callers;
        Callers.run(callers, caller -> {
            Random draw = new Random(31L * round + caller);
            for (int n = 0; n < each; n++) {
                update(caller * share + draw.nextInt(share));
            }
        });
        return each * callers / meter.stop();
    }

    private void update(int index) {
        long version = versions.get(index);
        Document set = new Document("state", states.get(index));
        if (withEvent != null) {
            set.append("outbox", List.of(withEvent))
                    .append("last", ids.get(index))
                    .append("pending", true);
        }
        RawBsonDocument after = documents.findOneAndUpdate(
                new Document("_id", ids.get(index)).append("version", version),
                new Document("$set", set).append("$inc", new Document("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (after == null) {
            throw new IllegalStateException("nobody else updates " + ids.get(index));
        }
        versions.set(index, version + 1);
    }

    /** Whether each document counts as many updates as it got. */
    long lost() {
        long lost = 0;
        for (RawBsonDocument document : documents.find()) {
            int index = Integer.parseInt(document.getString("_id").getValue().substring(0, 8));
            lost += versions.get(index) - document.getNumber("version").longValue();
        }
        return lost;
    }
}
