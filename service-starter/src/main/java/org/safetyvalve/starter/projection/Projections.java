package org.safetyvalve.starter.projection;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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

    /** The views that a filter lets through, found by way of one index of the projection if the live generation has it. */
    public FindIterable<Document> find(String projection, Bson filter, Document index) {
        Generation live = StoreErrors.reading(() -> runner.live(projection));
        FindIterable<Document> found = live.views(database).find(filter);
        return runner.isIndexed(live, index) ? found.hint(index) : found;
    }

    /**
     * What was counted, and up to where.
     *
     * @param sums counters by name, each the sum over the partitions and the groups that were asked for; a counter that
     *     nothing was added to is absent
     * @param asOf the last offset that is in the sums, by topic and partition
     */
    public record Count(Map<String, Long> sums, Map<String, Map<Integer, Long>> asOf) {}

    /** Adds up the counters of some groups. Sums and offsets of a partition are of the same moment. */
    public Count count(String projection, Set<String> groups) {
        Document wanted = new Document("topic", 1).append("partition", 1).append("offset", 1);
        groups.forEach(group -> wanted.append("groups." + Keys.escape(group), 1));
        return StoreErrors.reading(() -> {
            Count count = new Count(new TreeMap<>(), new TreeMap<>());
            for (Document counter :
                    runner.live(projection).counters(database).find().projection(wanted)) {
                add(counter, groups, count);
            }
            return count;
        });
    }

    private static void add(Document counter, Set<String> groups, Count count) {
        Document ofPartition = counter.get("groups", new Document());
        for (String group : groups) {
            ofPartition
                    .get(Keys.escape(group), new Document())
                    .forEach((name, number) ->
                            count.sums().merge(Keys.unescape(name), ((Number) number).longValue(), Long::sum));
        }
        count.asOf()
                .computeIfAbsent(counter.getString("topic"), topic -> new TreeMap<>())
                .put(counter.getInteger("partition"), Fields.number(counter, "offset"));
    }

    /**
     * Members of a group of a set of pairs, in order.
     *
     * @param after the member after which to go on, or null from the first
     */
    public List<String> members(String projection, String set, String group, @Nullable String after, int limit) {
        String first = Keys.pairs(set, group);
        Document range = new Document("$gt", after == null ? first : Keys.pair(set, group, after))
                .append("$lt", Keys.behind(first));
        return StoreErrors.reading(() -> runner.live(projection)
                .pairs(database)
                .find(new Document("_id", range))
                .sort(new Document("_id", 1))
                .limit(limit)
                .map(pair -> pair.getString("_id").substring(first.length()))
                .into(new ArrayList<>()));
    }

    /** What a projection's polls have posted. */
    public Postings postings(String projection) {
        return new Postings(StoreErrors.reading(() -> runner.live(projection).postings(database)));
    }

    /** How many distinct members a group of a set of pairs has. */
    public long pairs(String projection, String set, String group) {
        String first = Keys.pairs(set, group);
        return StoreErrors.reading(() -> runner.live(projection)
                .pairs(database)
                .countDocuments(new Document("_id", new Document("$gte", first).append("$lt", Keys.behind(first)))));
    }
}
