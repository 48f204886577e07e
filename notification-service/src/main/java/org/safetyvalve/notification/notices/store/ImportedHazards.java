package org.safetyvalve.notification.notices.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
     * Remembers it.
     *
     * @param command ce_causationid of the event with which the hazard was found
     * @param historical whether it is history that is loaded
     */
    public void imported(String hazard, String command, boolean historical) {
        recent.put(hazard, command);
        if (!historical) {
            StoreErrors.writing(() -> imports()
                    .updateOne(
                            new Document("_id", hazard),
                            new Document("$setOnInsert", new Document("command", command)),
                            new UpdateOptions().upsert(true)));
        }
    }

    /** Whether the hazard was imported by this very command. */
    public boolean wasImportedBy(String hazard, String command) {
        String known = recent.get(hazard);
        if (known != null) {
            return known.equals(command);
        }
        Document kept = StoreErrors.reading(
                () -> imports().find(new Document("_id", hazard)).first());
        return kept != null && command.equals(kept.getString("command"));
    }

    private MongoCollection<Document> imports() {
        return database.getCollection("imported_hazards");
    }
}
