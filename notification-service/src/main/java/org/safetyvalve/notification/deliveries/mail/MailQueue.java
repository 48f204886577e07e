package org.safetyvalve.notification.deliveries.mail;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.notification.deliveries.DeliveryFacts;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Mails that wait to be sent, under their deliveries' ids. Several instances may take from it: who claims a mail has it
 * for a while, and when that instance dies it comes up again.
 */
@Component
class MailQueue {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final MongoDatabase database;
    private final Clock clock;
    private final AtomicBoolean indexed = new AtomicBoolean();

    MailQueue(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param attempt the one that is being made, from 1; 0 before the first */
    record Mail(String id, DeliveryFacts facts, String address, Origin origin, int attempt) {}

    /** Queues each mail that was not queued before. */
    void add(List<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        List<Document> queued = mails.stream().map(this::queued).toList();
        try {
            StoreErrors.writing(() -> mails().insertMany(queued, new InsertManyOptions().ordered(false)));
        } catch (MongoBulkWriteException before) {
            // Those are there already.
        }
    }

    private Document queued(Mail mail) {
        return new Document("_id", mail.id())
                .append("facts", new Document(EventJson.mapper().convertValue(mail.facts(), FIELDS)))
                .append("address", mail.address())
                .append("origin", new Document(EventJson.mapper().convertValue(mail.origin(), FIELDS)))
                .append("attempts", mail.attempt())
                .append("nextAt", Date.from(clock.instant()))
                .append("tries", List.of());
    }

    /** Claims the mails that are due, the longest due first. */
    List<Mail> claim(int most) {
        Instant now = clock.instant();
        List<Document> due =
                StoreErrors.reading(() -> mails().find(new Document("nextAt", new Document("$lte", Date.from(now))))
                        .sort(new Document("nextAt", 1))
                        .limit(most)
                        .into(new ArrayList<>()));
        return due.stream()
                .map(found -> claim(found, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Mail> claim(Document found, Instant now) {
        long attempts = Fields.number(found, "attempts");
        long claimed = StoreErrors.writing(() -> mails().updateOne(
                                new Document("_id", found.getString("_id"))
                                        .append("attempts", found.get("attempts"))
                                        .append("nextAt", found.getDate("nextAt")),
                                new Document(
                                        "$set",
                                        new Document("attempts", (int) attempts + 1)
                                                .append("nextAt", Date.from(now.plus(CLAIM))))))
                .getModifiedCount();
        return claimed == 0
                ? Optional.empty()
                : Optional.of(new Mail(
                        found.getString("_id"),
                        EventJson.mapper().convertValue(found.get("facts", Document.class), DeliveryFacts.class),
                        found.getString("address"),
                        EventJson.mapper().convertValue(found.get("origin", Document.class), Origin.class),
                        (int) attempts + 1));
    }

    /** Notes why an attempt failed, and when to try again. */
    void again(Mail mail, String reason, Duration wait) {
        Instant now = clock.instant();
        update(
                mail,
                new Document("$set", new Document("nextAt", Date.from(now.plus(wait))))
                        .append("$push", new Document("tries", attempt(now, reason))));
    }

    /** Takes the mail out of the queue; it stays to be looked up, without its address. */
    void done(Mail mail, String outcome) {
        update(
                mail,
                new Document("$set", new Document("outcome", outcome))
                        .append("$unset", new Document("nextAt", "").append("address", ""))
                        .append("$push", new Document("tries", attempt(clock.instant(), outcome))));
    }

    private static Document attempt(Instant at, String outcome) {
        return new Document("at", Date.from(at)).append("outcome", outcome);
    }

    private void update(Mail mail, Document change) {
        StoreErrors.writing(() -> mails().updateOne(new Document("_id", mail.id()), change));
    }

    private MongoCollection<Document> mails() {
        MongoCollection<Document> mails = database.getCollection("mails");
        if (!indexed.get()) {
            StoreErrors.writing(() -> mails.createIndex(new Document("nextAt", 1), new IndexOptions().sparse(true)));
            indexed.set(true);
        }
        return mails;
    }
}
