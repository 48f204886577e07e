package org.safetyvalve.hazard.imports.store;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.imports.Column;
import org.safetyvalve.hazard.imports.SheetMapping;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.Indexes;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/** The versions of mappings, each a document of its own that nothing changes. No aggregates: nobody outside is told of them. */
@Component
public class MappingStore {
    /** An organisation's, in the order of its list. */
    static final Document LISTED = new Document("organisation", 1).append("_id", -1);

    private static final String MAPPINGS = "import-mappings";

    private final MongoCollection<Document> versions;
    private final Indexes indexes;

    MappingStore(MongoDatabase database) {
        this.indexes = new Indexes(database);
        this.versions = database.getCollection(MAPPINGS);
    }

    /** A version, and the request that saved it. */
    public record Saved(SheetMapping mapping, String requestHash) {}

    /**
     * Keeps a new version; false when there is one with this number.
     *
     * @param key of the command that saves it
     */
    public boolean insert(SheetMapping mapping, String key, String requestHash) {
        try {
            StoreErrors.writing(() ->
                    versions.insertOne(document(mapping).append("key", key).append("requestHash", requestHash)));
            return true;
        } catch (MongoException failure) {
            if (!StoreErrors.isDuplicateKey(failure)) {
                throw failure;
            }
            return false;
        }
    }

    /** One version, or the newest when none is stated. */
    public Optional<SheetMapping> find(String id, @Nullable Integer version) {
        Document wanted = version == null ? of(id) : new Document("_id", key(id, version));
        return StoreErrors.reading(() -> Optional.ofNullable(
                        versions.find(wanted).sort(new Document("_id", -1)).first())
                .map(MappingStore::mapping));
    }

    /** The version that a command saved. */
    public Optional<Saved> findByKey(String id, String key) {
        return StoreErrors.reading(() -> Optional.ofNullable(
                        versions.find(of(id).append("key", key)).first())
                .map(stored -> new Saved(mapping(stored), stored.getString("requestHash"))));
    }

    /** The newest versions of an organisation's mappings, the highest id first, below an id; without their code tables. */
    public List<SheetMapping> newest(String organisation, @Nullable String after, int limit) {
        Document wanted = new Document("organisation", organisation);
        if (after != null) {
            wanted.append("_id", new Document("$lt", after + ' '));
        }
        indexes.ensure(MAPPINGS, LISTED, new IndexOptions());
        return StoreErrors.reading(() -> {
            List<SheetMapping> found = new ArrayList<>();
            FindIterable<Document> listed =
                    versions.find(wanted).projection(new Document("codes", 0)).sort(new Document("_id", -1));
            try (MongoCursor<Document> each =
                    (indexes.isMade(MAPPINGS, LISTED) ? listed.hint(LISTED) : listed).iterator()) {
                while (found.size() < limit && each.hasNext()) {
                    SheetMapping next = mapping(each.next());
                    if (found.isEmpty() || !found.get(found.size() - 1).id().equals(next.id())) {
                        found.add(next);
                    }
                }
            }
            return found;
        });
    }

    private static Document of(String id) {
        return new Document("_id", new Document("$gt", id + ' ').append("$lt", id + '!'));
    }

    private static String key(String id, int version) {
        return id + ' ' + String.format(Locale.ROOT, "%08d", version);
    }

    private static Document document(SheetMapping mapping) {
        return new Document("_id", key(mapping.id(), mapping.version()))
                .append("mapping", mapping.id())
                .append("version", mapping.version())
                .append("source", mapping.source())
                .append("organisation", mapping.organisation())
                .append("account", mapping.account())
                .append("at", Date.from(mapping.at()))
                .append(
                        "columns",
                        mapping.columns().entrySet().stream()
                                .map(entry -> new Document("header", entry.getKey())
                                        .append("column", entry.getValue().name()))
                                .toList())
                .append("ignored", List.copyOf(mapping.ignored()))
                .append(
                        "codes",
                        mapping.codes().entrySet().stream()
                                .flatMap(table -> table.getValue().entrySet().stream()
                                        .map(entry -> new Document(
                                                        "column", table.getKey().name())
                                                .append("word", entry.getKey())
                                                .append("code", entry.getValue())))
                                .toList());
    }

    private static SheetMapping mapping(Document stored) {
        Map<String, Column> columns = new HashMap<>();
        stored.getList("columns", Document.class)
                .forEach(entry -> columns.put(entry.getString("header"), Column.valueOf(entry.getString("column"))));
        Map<Column, Map<String, String>> codes = new EnumMap<>(Column.class);
        stored.getList("codes", Document.class, List.of())
                .forEach(entry -> codes.computeIfAbsent(
                                Column.valueOf(entry.getString("column")), column -> new HashMap<>())
                        .put(entry.getString("word"), entry.getString("code")));
        return new SheetMapping(
                stored.getString("mapping"),
                Math.toIntExact(Fields.number(stored, "version")),
                stored.getString("source"),
                stored.getString("organisation"),
                stored.getString("account"),
                stored.getDate("at").toInstant(),
                columns,
                Set.copyOf(stored.getList("ignored", String.class)),
                codes);
    }
}
