package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.bson.Document;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/**
 * Makes many hazards of a few: the services themselves take some through their lives, and what they then hold of those is copied
 * by the raw driver under other ids, counters in proportion.
 */
final class Loader {
    static final String HOW =
            "a few hazards by the services' own commands and projections; their documents copied under other ids by the raw"
                    + " driver, counters in proportion";

    static final int BATCH = 500;
    private static final int SEED_HAZARDS = 500;

    private final Stage stage;

    Loader(Stage stage) {
        this.stage = stage;
    }

    /** The views of the campaigns' projection, with some general hazards counted. */
    Views overviewOf(Service hazard, OverviewReader overview) throws Exception {
        Waiting.until("the campaign is in the overview", 60, overview::isThere);
        String token = stage.issuer().token(People.INSPECTOR);
        try (Connection connection = hazard.connect()) {
            for (int number = 0; number < SEED_HAZARDS; number++) {
                Connection.Answer answer =
                        connection.command("/hazards", token, "seed-" + number, Lifecycle.completedOnTheSpot(number));
                if (!answer.isSuccess()) {
                    throw new IllegalStateException("a hazard was answered " + answer.status() + answer.text());
                }
            }
        }
        Waiting.until(
                "the overview counts them",
                60,
                () -> OverviewReader.parsed(overview.read())
                                .path("generalHazards")
                                .asLong(-1)
                        == SEED_HAZARDS);
        return new Views(stage.database("reporting"), "campaigns_g1_");
    }

    /** As many hazards, so that counters can be multiplied. */
    static int whole(int hazards) {
        return Math.max(1, hazards / SEED_HAZARDS) * SEED_HAZARDS;
    }

    /** Inserts copies in batches, and says now and then how far it is. */
    static void insert(MongoCollection<Document> into, int count, PrintStream progress, IntFunction<Document> copy) {
        List<Document> batch = new ArrayList<>(BATCH);
        for (int number = 0; number < count; number++) {
            batch.add(copy.apply(number));
            if (batch.size() == BATCH || number == count - 1) {
                into.insertMany(batch, new InsertManyOptions().ordered(false));
                batch = new ArrayList<>(BATCH);
            }
            if (number % 200_000 == 199_999) {
                progress.printf(
                        Locale.ROOT,
                        "  %,d of %,d loaded into %s%n",
                        number + 1,
                        count,
                        into.getNamespace().getCollectionName());
            }
        }
    }

    /** What a projection holds of hazards. */
    static final class Views {
        private final MongoDatabase database;
        private final String prefix;

        Views(MongoDatabase database, String prefix) {
            this.database = database;
            this.prefix = prefix;
        }

        String collection() {
            return prefix + "views";
        }

        /** Copies until there are this many, and multiplies every counter accordingly. */
        void grow(int hazards, PrintStream progress) {
            MongoCollection<Document> views = database.getCollection(collection());
            List<Document> seed = views.find(new Document("state", new Document("$exists", true)))
                    .into(new ArrayList<>());
            int more = hazards - seed.size();
            insert(
                    views,
                    more,
                    progress,
                    number -> new Document(seed.get(number % seed.size())).append("_id", Histories.id(number)));
            MongoCollection<Document> counters = database.getCollection(prefix + "counters");
            for (Document counter : counters.find().into(new ArrayList<>())) {
                counters.updateOne(
                        new Document("_id", counter.get("_id")),
                        new Document("$inc", increments(counter, hazards, seed.size())));
            }
        }

        /** So much that the sum over all partitions is as of all hazards; what division leaves goes to one partition. */
        private Document increments(Document counter, int hazards, int seeds) {
            Document increments = new Document("offset", 0L);
            counter.get("groups", new Document())
                    .forEach((group, counts) -> ((Document) counts)
                            .forEach((name, count) -> increments.append(
                                    "groups." + group + '.' + name,
                                    ((Number) count).longValue() * (hazards / seeds - 1))));
            return increments;
        }

        /** Ids of views, spread over all of them. */
        String[] someIds(int most) {
            List<String> ids = new ArrayList<>();
            for (Document view : database.getCollection(collection())
                    .find(new Document("state", new Document("$exists", true)))
                    .projection(new Document("_id", 1))
                    .limit(most)) {
                ids.add(view.getString("_id"));
            }
            return ids.toArray(new String[0]);
        }
    }
}
