package org.safetyvalve.notification.notices.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.notification.NotificationProperties;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * From when on events notify: what the settings say, else when this service was first started, which the store remembers
 * as soon as it can. A new group therefore does not send history.
 */
@Component
public class FirstStart {
    private static final String ID = "first-start";
    private static final long RETRY_MILLIS = 1_000;

    private final MongoDatabase database;
    private final Instant startedAt;
    private volatile @Nullable Instant notifyFrom;

    FirstStart(MongoDatabase database, Clock clock, NotificationProperties properties) {
        this.database = database;
        this.startedAt = clock.instant();
        this.notifyFrom = properties.notifyFrom();
    }

    /** Not only with the first event: one that comes while this service is down is no history. */
    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        Thread remembering = new Thread(this::rememberAsSoonAsTheStoreIsThere, "first-start");
        remembering.setDaemon(true);
        remembering.start();
    }

    private void rememberAsSoonAsTheStoreIsThere() {
        try {
            while (!isRemembered()) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRemembered() {
        try {
            notifyFrom();
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** @throws org.safetyvalve.starter.store.StoreUnavailableException while the store can't remember it */
    public Instant notifyFrom() {
        Instant known = notifyFrom;
        if (known == null) {
            known = remembered();
            notifyFrom = known;
        }
        return known;
    }

    private Instant remembered() {
        Document mine = new Document("_id", ID).append("at", Date.from(startedAt));
        try {
            StoreErrors.writing(() -> settings().insertOne(mine));
            return startedAt;
        } catch (MongoException earlier) {
            Document kept = StoreErrors.reading(
                    () -> settings().find(new Document("_id", ID)).first());
            return Objects.requireNonNull(kept).getDate("at").toInstant();
        }
    }

    private MongoCollection<Document> settings() {
        return database.getCollection("settings");
    }
}
