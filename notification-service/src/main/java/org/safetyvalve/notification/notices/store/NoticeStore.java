package org.safetyvalve.notification.notices.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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

    /** Keeps the notice, or gives back the one that was kept before for the same event. */
    public Notice keepFirst(Notice notice) {
        Document document = new Document("_id", notice.event())
                .append("notice", new Document(EventJson.mapper().convertValue(notice, FIELDS)));
        try {
            StoreErrors.writing(() -> database.getCollection("notices").insertOne(document));
            return notice;
        } catch (MongoException kept) {
            return StoreErrors.reading(() -> read(database.getCollection("notices")
                    .find(new Document("_id", notice.event()))
                    .first()));
        }
    }

    private static Notice read(@Nullable Document kept) {
        if (kept == null) {
            throw new IllegalStateException("a notice that was there is gone");
        }
        return EventJson.mapper().convertValue(kept.get("notice", Document.class), Notice.class);
    }
}
