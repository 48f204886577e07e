package org.safetyvalve.starter.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.StoreErrors;

/** Reads the live generation of this service's projections. What is read costs partitions, not events. */
public final class Projections {
    private final ProjectionRunner runner;
    private final MongoDatabase database;

    public Projections(ProjectionRunner runner, MongoDatabase database) {
        this.runner = runner;
        this.database = database;
    }

    /** The views, keyed by subject; read only. */
    public MongoCollection<Document> views(String projection) {
        return StoreErrors.reading(() -> runner.live(projection).views(database));
    }

    /** The counters of a group, each the sum over the partitions; a counter that nothing was added to is absent. */
    public Map<String, Long> counters(String projection, String group) {
        return StoreErrors.reading(() -> {
            Map<String, Long> sums = new TreeMap<>();
            for (Document counter : runner.live(projection).counters(database).find()) {
                Document groups = counter.get("groups", new Document());
                groups.get(Keys.escape(group), new Document())
                        .forEach((name, count) ->
                                sums.merge(Keys.unescape(name), ((Number) count).longValue(), Long::sum));
            }
            return sums;
        });
    }

    /** How many distinct members a group of a set of pairs has. */
    public long pairs(String projection, String set, String group) {
        String first = Keys.pairs(set, group);
        String last = first.substring(0, first.length() - 1) + '\u0020';
        return StoreErrors.reading(() -> runner.live(projection)
                .pairs(database)
                .countDocuments(new Document("_id", new Document("$gte", first).append("$lt", last))));
    }

    /** The offset up to which each partition of each topic has been counted. */
    public Map<String, Map<Integer, Long>> asOf(String projection) {
        return StoreErrors.reading(() -> {
            Map<String, Map<Integer, Long>> offsets = new TreeMap<>();
            for (Document counter : runner.live(projection).counters(database).find()) {
                offsets.computeIfAbsent(counter.getString("topic"), topic -> new TreeMap<>())
                        .put(counter.getInteger("partition"), Fields.number(counter, "offset"));
            }
            return offsets;
        });
    }
}
