package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Meter;

/**
 * The documents of rows that an import brought in, to be inserted again by the raw driver under other ids: of each row its
 * hazard, its events in the ledger and its entry in the list.
 */
final class ImportedRows {
    private static final int BATCH = 500;

    private final List<ImportedRow> rows;

    /**
     * What one row became.
     *
     * @param written the hazard as the import wrote it, its events in its outbox
     * @param hazard the hazard as it is once its events are published
     */
    private record ImportedRow(Document written, Document hazard, List<Document> events, Document listed) {}

    private ImportedRows(List<ImportedRow> rows) {
        this.rows = rows;
    }

    /** Reads what became of hazards that an import wrote, now that they are published and listed. */
    static ImportedRows of(List<Document> written, HazardStore store) {
        MongoCollection<Document> list = store.list();
        return new ImportedRows(written.stream()
                .map(document -> {
                    Document id = new Document("_id", document.getString("_id"));
                    List<String> events = document.getList("outbox", Document.class).stream()
                            .map(event -> event.getString("id"))
                            .toList();
                    return new ImportedRow(
                            document,
                            store.hazards().find(id).first(),
                            store.ledger()
                                    .find(new Document("_id", new Document("$in", events)))
                                    .into(new ArrayList<>()),
                            list.find(id).first());
                })
                .toList());
    }

    double meanEvents() {
        return rows.stream().mapToInt(row -> row.events().size()).average().orElse(0);
    }

    long meanBytesWritten() {
        return AcceptRow.meanBytes(rows.stream().map(ImportedRow::written).toList());
    }

    /** Inserts all that so many rows leave in the store, and returns how many rows a second that was. */
    double insert(MongoDatabase database, int count, Meter meter) {
        List<String> collections = List.of("hazards", "ledger", "list");
        collections.forEach(collection -> empty(database, collection));
        meter.start();
        for (int from = 0; from < count; from += BATCH) {
            List<Document> hazards = new ArrayList<>();
            List<Document> events = new ArrayList<>();
            List<Document> listed = new ArrayList<>();
            for (int number = from; number < Math.min(count, from + BATCH); number++) {
                ImportedRow row = rows.get(number % rows.size());
                String id = Histories.id(number);
                hazards.add(renamed(row.hazard(), id));
                listed.add(renamed(row.listed(), id));
                for (Document event : row.events()) {
                    events.add(renamed(event, id + ':' + event.get("seq")).append("subject", id));
                }
            }
            insert(database.getCollection("hazards"), hazards);
            for (int at = 0; at < events.size(); at += BATCH) {
                insert(database.getCollection("ledger"), events.subList(at, Math.min(events.size(), at + BATCH)));
            }
            insert(database.getCollection("list"), listed);
        }
        double rate = count / meter.stop();
        requireAll(database.getCollection("hazards"), count);
        requireAll(database.getCollection("list"), count);
        return rate;
    }

    /** Inserts only the hazards, as an import writes them, and returns how many a second that was. */
    double insertWritten(MongoDatabase database, int count, Meter meter) {
        empty(database, "written");
        MongoCollection<Document> collection = database.getCollection("written");
        meter.start();
        for (int from = 0; from < count; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int number = from; number < Math.min(count, from + BATCH); number++) {
                batch.add(renamed(rows.get(number % rows.size()).written(), Histories.id(number)));
            }
            insert(collection, batch);
        }
        double rate = count / meter.stop();
        requireAll(collection, count);
        return rate;
    }

    private static Document renamed(Document document, String id) {
        return new Document(document).append("_id", id);
    }

    private static void empty(MongoDatabase database, String collection) {
        database.getCollection(collection).drop();
        database.createCollection(collection);
    }

    private static void insert(MongoCollection<Document> collection, List<Document> documents) {
        documents.sort(Comparator.comparing(document -> document.getString("_id")));
        collection.insertMany(documents, new InsertManyOptions().ordered(false));
    }

    private static void requireAll(MongoCollection<Document> collection, int count) {
        if (collection.countDocuments() != count) {
            throw new IllegalStateException("raw inserts were lost");
        }
    }
}
