package org.safetyvalve.notification.notices.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/**
 * Remembers by which command a hazard was imported: whatever else that command recorded of the hazard is told in the
 * import's digest, not by itself. The store remembers it for good; a load of history, which tells nobody of what is
 * old, is remembered by this instance only, as long as it matters: for the hazard's next events, which follow at once.
 */
@Component
public class ImportedHazards {
    private static final int MOST = 20_000;

    private final MongoDatabase database;
    private final Map<String, String> recent = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    ImportedHazards(MongoDatabase database) {
        this.database = database;
    }

    /**
     * A hazard and a command that recorded something of it.
     *
     * @param command ce_causationid of the event
     */
    public record Recorded(String hazard, String command) {}

    /**
     * A hazard that was imported.
     *
     * @param by the command with which it was found
     * @param historical whether it is history that is loaded
     */
    public record Imported(Recorded by, boolean historical) {}

    /** Remembers them. */
    public void remember(List<Imported> imported) {
        List<WriteModel<Document>> forGood = new ArrayList<>();
        for (Imported one : imported) {
            recent.put(one.by().hazard(), one.by().command());
            if (!one.historical()) {
                forGood.add(new UpdateOneModel<>(
                        new Document("_id", one.by().hazard()),
                        new Document(
                                "$setOnInsert", new Document("command", one.by().command())),
                        new UpdateOptions().upsert(true)));
            }
        }
        if (!forGood.isEmpty()) {
            StoreErrors.writing(() -> imports().bulkWrite(forGood, new BulkWriteOptions().ordered(false)));
        }
    }

    /** Those of these whose command is the very one that imported the hazard. */
    public Set<Recorded> byTheImport(Collection<Recorded> recorded) {
        Map<String, String> importedBy = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Recorded one : recorded) {
            String known = recent.get(one.hazard());
            if (known == null) {
                unknown.add(one.hazard());
            } else {
                importedBy.put(one.hazard(), known);
            }
        }
        if (!unknown.isEmpty()) {
            StoreErrors.reading(() -> imports()
                            .find(new Document("_id", new Document("$in", unknown)))
                            .into(new ArrayList<>()))
                    .forEach(kept -> importedBy.put(kept.getString("_id"), kept.getString("command")));
        }
        return recorded.stream()
                .filter(one -> one.command().equals(importedBy.get(one.hazard())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private MongoCollection<Document> imports() {
        return database.getCollection("imported_hazards");
    }
}
