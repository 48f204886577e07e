package org.safetyvalve.notification.notices.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.notification.notices.Notice;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps each notice under its event's id: the first insert is the one that counts. */
@Component
public class NoticeStore {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final MongoDatabase database;

    NoticeStore(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Keeps the notices. Returns them by their events; in the place of each whose event had one before, that one.
     *
     * @param notices of different events
     */
    public Map<String, Notice> keepFirst(Collection<Notice> notices) {
        Map<String, Notice> kept = new LinkedHashMap<>();
        List<Document> documents = new ArrayList<>();
        for (Notice notice : notices) {
            kept.put(notice.event(), notice);
            documents.add(new Document("_id", notice.event())
                    .append("notice", new Document(EventJson.mapper().convertValue(notice, FIELDS))));
        }
        try {
            StoreErrors.writing(() -> notices().insertMany(documents, new InsertManyOptions().ordered(false)));
        } catch (MongoBulkWriteException before) {
            List<String> events = before.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()).getString("_id"))
                    .toList();
            read(events).forEach(notice -> kept.put(notice.event(), notice));
        }
        return kept;
    }

    private List<Notice> read(List<String> events) {
        return StoreErrors.reading(() -> notices()
                .find(new Document("_id", new Document("$in", events)))
                .map(kept -> EventJson.mapper().convertValue(kept.get("notice", Document.class), Notice.class))
                .into(new ArrayList<>()));
    }

    private MongoCollection<Document> notices() {
        return database.getCollection("notices");
    }
}
