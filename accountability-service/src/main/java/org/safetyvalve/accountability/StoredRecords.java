package org.safetyvalve.accountability;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * Lists of this service's records, in the order of their ids. They are few (thousands, not millions), so that what the
 * reader may see is decided record by record, by the same rule that decides it for one.
 */
@Component
public class StoredRecords {
    private static final int BATCH = 200;

    private final MongoDatabase database;
    private final Aggregates aggregates;

    StoredRecords(MongoDatabase database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    /**
     * One page of what the reader may see.
     *
     * @param filter fields and the values that they must have
     */
    public <S, E> Page<Stored<S>> page(
            AggregateDefinition<S, E> definition, Document filter, PageRequest page, Predicate<S> visible) {
        Cursor after = page.after();
        String last = after == null ? null : after.keys(1).get(0);
        List<Stored<S>> found = read(definition, filter, last, page.limit() + 1, visible);
        return Page.of(found, page.limit(), stored -> Cursor.of(stored.id()));
    }

    /** Everything that the reader may see. */
    public <S, E> List<Stored<S>> all(AggregateDefinition<S, E> definition, Document filter, Predicate<S> visible) {
        return read(definition, filter, null, Integer.MAX_VALUE, visible);
    }

    /** How many records there are with each value of a field that has a text in it. */
    public SortedMap<String, Long> countBy(AggregateDefinition<?, ?> definition, Document filter, String field) {
        List<String> path = List.of(field.split("\\."));
        return StoreErrors.reading(() -> {
            SortedMap<String, Long> counts = new TreeMap<>();
            for (Document stored :
                    database.getCollection(definition.collection()).find(filter).projection(new Document(field, 1))) {
                counts.merge(stored.getEmbedded(path, String.class), 1L, Long::sum);
            }
            return counts;
        });
    }

    /** A filter that asks only for what is not null. */
    public static Document filter(@Nullable Object... fieldsAndValues) {
        Document filter = new Document();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            if (fieldsAndValues[i + 1] != null) {
                filter.append(String.valueOf(fieldsAndValues[i]), fieldsAndValues[i + 1]);
            }
        }
        return filter;
    }

    /** The name under which the store keeps a code, for a filter. */
    public static @Nullable String constant(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * Gives what versions of before stored the shape that it has now. Nothing happened to the records, so that there is no event
     * and no new version; one that a command changes meanwhile is left to that.
     *
     * @return how many were not in that shape
     */
    public int rewrite(AggregateDefinition<?, ?> definition) {
        int rewritten = 0;
        List<String> ids = idsAfter(definition, new Document(), null);
        while (!ids.isEmpty()) {
            for (String id : ids) {
                rewritten += rewrite(definition, id) ? 1 : 0;
            }
            ids = idsAfter(definition, new Document(), ids.get(ids.size() - 1));
        }
        return rewritten;
    }

    private boolean rewrite(AggregateDefinition<?, ?> definition, String id) {
        MongoCollection<Document> collection = database.getCollection(definition.collection());
        Document stored = StoreErrors.reading(() -> collection
                .find(new Document("_id", id))
                .projection(Projections.include("version", "state", "keys"))
                .first());
        if (stored == null) {
            return false;
        }
        String before = stored.toJson();
        stored.put("state", new Document(definition.current(id, stored.get("state", Document.class))));
        stored.getList("keys", Document.class, List.of())
                .forEach(kept -> kept.put("r", definition.keptHash(kept.getString("r"))));
        if (stored.toJson().equals(before)) {
            return false;
        }
        Document changed = new Document("state", stored.get("state")).append("keys", stored.get("keys"));
        return StoreErrors.writing(() -> collection.updateOne(
                                new Document("_id", id).append("version", stored.get("version")),
                                new Document("$set", changed)))
                        .getMatchedCount()
                == 1;
    }

    private <S, E> List<Stored<S>> read(
            AggregateDefinition<S, E> definition,
            Document filter,
            @Nullable String after,
            int wanted,
            Predicate<S> visible) {
        List<Stored<S>> found = new ArrayList<>();
        List<String> ids = idsAfter(definition, filter, after);
        while (!ids.isEmpty()) {
            for (String id : ids) {
                aggregates
                        .find(definition, id)
                        .filter(stored -> visible.test(stored.state()))
                        .ifPresent(found::add);
                if (found.size() == wanted) {
                    return found;
                }
            }
            ids = idsAfter(definition, filter, ids.get(ids.size() - 1));
        }
        return found;
    }

    private List<String> idsAfter(AggregateDefinition<?, ?> definition, Document filter, @Nullable String after) {
        Document query = new Document(filter);
        if (after != null) {
            query.append("_id", new Document("$gt", after));
        }
        return StoreErrors.reading(() -> database.getCollection(definition.collection())
                .find(query)
                .projection(new Document("_id", 1))
                .sort(new Document("_id", 1))
                .limit(BATCH)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>()));
    }
}
