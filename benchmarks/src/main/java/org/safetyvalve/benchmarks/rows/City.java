package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * All that the services hold of a city's hazards, grown by copying: of 20 hazards 19 are closed and one was just found and has a
 * deadline. The hazard's document, its place in the list, its events in the ledger, its view in reporting. In the list those that
 * somebody is responsible for are spread over many units.
 */
final class City {
    private static final int ONE_OPEN_IN = 20;
    private static final int TEMPLATES = 100;
    private static final int UNITS = 5_000;

    /** One of many units. */
    static final String A_UNIT = unit(7);

    private final MongoDatabase hazard;
    private final MongoDatabase reporting;
    private final PrintStream progress;
    private final List<Template> closed;
    private final List<Template> open;
    private int hazards;

    /** A hazard as the services hold it. */
    private record Template(String id, Document hazard, Document listed, List<Document> events, Document view) {}

    /** @param stage where hazards were closed, and some only found; all drained, and consumed by the projections */
    City(Stage stage) {
        this.hazard = stage.database("hazard");
        this.reporting = stage.database("reporting");
        this.progress = stage.progress();
        this.closed = templates("CLOSED");
        this.open = templates("FOUND");
        this.hazards = (int) hazard.getCollection("hazards").countDocuments();
    }

    private List<Template> templates(String state) {
        List<Document> listed = hazard.getCollection("lists_g1_views")
                .find(new Document("state", state).append("kind", "hazard"))
                .limit(TEMPLATES)
                .into(new ArrayList<>());
        List<String> ids = listed.stream().map(one -> one.getString("_id")).toList();
        if (ids.isEmpty()) {
            throw new IllegalStateException("no hazard is " + state);
        }
        Map<String, Document> documents = byId(hazard.getCollection("hazards"), ids);
        Map<String, Document> views = byId(reporting.getCollection("campaigns_g1_views"), ids);
        List<Template> templates = new ArrayList<>();
        for (Document one : listed) {
            String id = one.getString("_id");
            Document document = documents.get(id);
            Document view = views.get(id);
            if (document == null || view == null) {
                throw new IllegalStateException(id + " is not everywhere yet");
            }
            templates.add(new Template(id, document, one, events(id), view));
        }
        return templates;
    }

    private List<Document> events(String id) {
        return hazard.getCollection("ledger")
                .find(new Document("_id", new Document("$gt", id + ":").append("$lt", id + ";")))
                .into(new ArrayList<>());
    }

    private static Map<String, Document> byId(MongoCollection<Document> collection, List<String> ids) {
        Map<String, Document> found = new HashMap<>();
        collection
                .find(new Document("_id", new Document("$in", ids)))
                .forEach(one -> found.put(one.getString("_id"), one));
        return found;
    }

    int hazards() {
        return hazards;
    }

    /** Copies until there are this many hazards. */
    void growTo(int size) throws Exception {
        int from = hazards;
        int more = size - from;
        if (more <= 0) {
            return;
        }
        // Two at a time: the store has as many cores here, and each collection grows by one of them only.
        Callers.run(2, caller -> {
            if (caller == 0) {
                Loader.insert(hazard.getCollection("hazards"), more, progress, n -> hazard(from + n));
                Loader.insert(hazard.getCollection("lists_g1_views"), more, progress, n -> listed(from + n));
                Loader.insert(reporting.getCollection("campaigns_g1_views"), more, progress, n -> view(from + n));
            } else {
                growLedger(from, size);
            }
        });
        hazards = size;
    }

    private Template template(int number) {
        List<Template> of = number % ONE_OPEN_IN == 0 ? open : closed;
        return of.get(number % of.size());
    }

    private Document hazard(int number) {
        String id = Histories.id(number);
        Document hazard = new Document(template(number).hazard());
        return hazard.append("_id", id)
                .append("correlation", id)
                .append(
                        "last",
                        hazard.getString("last").replace(template(number).id(), id));
    }

    private Document listed(int number) {
        String id = Histories.id(number);
        Document listed = new Document(template(number).listed());
        if (listed.getString("unit") != null) {
            listed.append("unit", unit(number % UNITS)).append("holder", unit(number % UNITS));
        }
        return listed.append("_id", id)
                .append(
                        "order",
                        listed.getString("order").replace(template(number).id(), id));
    }

    private static String unit(int number) {
        return "unit-" + number;
    }

    private Document view(int number) {
        return new Document(template(number).view()).append("_id", Histories.id(number));
    }

    private void growLedger(int from, int to) {
        MongoCollection<Document> ledger = hazard.getCollection("ledger");
        List<Document> batch = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Template template = template(number);
            String id = Histories.id(number);
            for (Document event : template.events()) {
                batch.add(new Document(event)
                        .append("_id", event.getString("_id").replace(template.id(), id))
                        .append("subject", id)
                        .append("headers", event.getString("headers").replace(template.id(), id)));
            }
            if (batch.size() >= Loader.BATCH || number == to - 1) {
                ledger.insertMany(batch);
                batch.clear();
            }
            if (number % 200_000 == 199_999) {
                progress.printf("  the ledger holds the events of %,d hazards%n", number + 1);
            }
        }
    }
}
