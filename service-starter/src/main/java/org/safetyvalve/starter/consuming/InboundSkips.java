package org.safetyvalve.starter.consuming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;

/**
 * Operators' orders to go on without an event of an agency, which has a source and an id and no sequence. Kept beside the
 * orders of {@link Parking}, with who gave each first and why.
 */
public final class InboundSkips {
    private final MongoCollection<Document> skipped;
    private final String consumer;
    private final Clock clock;

    InboundSkips(MongoDatabase database, String consumer, Clock clock) {
        this.skipped = database.getCollection("skipped");
        this.consumer = consumer;
        this.clock = clock;
    }

    /** Records the order; giving it again changes nothing. */
    public void skip(String source, String id, String by, String reason) {
        Document order = new Document("consumer", consumer)
                .append("source", source)
                .append("id", id)
                .append("by", by)
                .append("reason", reason)
                .append("at", Date.from(clock.instant()));
        skipped.updateOne(
                new Document("_id", orderId(source, id)),
                new Document("$setOnInsert", order),
                new UpdateOptions().upsert(true));
    }

    /** Whether anything was ever skipped: spares the look-up where nothing was. */
    boolean any() {
        return skipped.find(new Document("consumer", consumer)).limit(1).first() != null;
    }

    boolean isSkipped(ReceivedEvent event) {
        return skipped.find(new Document("_id", orderId(event.source(), event.id())))
                        .first()
                != null;
    }

    private String orderId(String source, String id) {
        return consumer + '/' + source + ' ' + id;
    }
}
