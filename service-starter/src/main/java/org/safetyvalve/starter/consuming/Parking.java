package org.safetyvalve.starter.consuming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.Indexes;

/**
 * Where records wait whose predecessor has not come: in the consumer's own store, so that the offset can move on. A
 * park of its own for each consumer.
 */
public final class Parking {
    /** A record parked longer than this is an alarm: its predecessor is a dead letter or was lost. */
    public static final Duration ALARM_AFTER = Duration.ofMinutes(1);

    private final MongoCollection<Document> parked;
    private final MongoCollection<Document> skipped;
    private final Indexes indexes;
    private final String consumer;
    private final String ordersTo;
    private final Clock clock;

    public Parking(MongoDatabase database, String consumer, Clock clock) {
        this(database, consumer, consumer, clock);
    }

    /** @param ordersTo whom an operator's orders to skip are given to: a projection keeps them when it is rebuilt */
    public Parking(MongoDatabase database, String consumer, String ordersTo, Clock clock) {
        this.parked = database.getCollection("parked");
        this.skipped = database.getCollection("skipped");
        this.indexes = new Indexes(database);
        this.consumer = consumer;
        this.ordersTo = ordersTo;
        this.clock = clock;
    }

    /** Names the consumer in alarms and orders. */
    public String consumer() {
        return consumer;
    }

    /** What waits for these subjects, by subject and sequence. */
    public Map<String, TreeMap<Long, ConsumerRecord<byte[], byte[]>>> waiting(Collection<String> subjects) {
        Map<String, TreeMap<Long, ConsumerRecord<byte[], byte[]>>> waiting = new HashMap<>();
        if (parked.find(new Document("consumer", consumer)).limit(1).first() == null) {
            return waiting;
        }
        for (Document stored : parked.find(new Document("consumer", consumer)
                .append("subject", new Document("$in", List.copyOf(new TreeSet<>(subjects)))))) {
            waiting.computeIfAbsent(stored.getString("subject"), subject -> new TreeMap<>())
                    .put(Fields.number(stored, "seq"), unpack(stored));
        }
        return waiting;
    }

    /** Parks records; parking one again changes nothing. */
    public void park(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        indexes.ensure("parked", new Document("consumer", 1).append("subject", 1), new IndexOptions());
        TreeMap<String, Document> byId = new TreeMap<>();
        events.forEach(event -> byId.put(id(event.subject(), event.sequence()), pack(event)));
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        byId.forEach((id, document) -> writes.add(new UpdateOneModel<>(
                new Document("_id", id), new Document("$setOnInsert", document), new UpdateOptions().upsert(true))));
        parked.bulkWrite(writes);
    }

    /** Takes records out again once they have been applied. */
    public void release(String subject, Collection<Long> sequences) {
        if (sequences.isEmpty()) {
            return;
        }
        List<String> ids = sequences.stream()
                .sorted()
                .map(sequence -> id(subject, sequence))
                .toList();
        parked.bulkWrite(List.of(new DeleteManyModel<>(new Document("_id", new Document("$in", ids)))));
    }

    /** The sequence up to which an operator has ordered to go on without the events, or the one given. */
    public long skippedFrom(String subject, long applied) {
        long sequence = applied;
        while (skipped.find(new Document("_id", orderId(subject, sequence + 1))).first() != null) {
            sequence++;
        }
        return sequence;
    }

    /** Whether anything was ever skipped: spares the look-up where nothing was. */
    public boolean anySkipped() {
        return skipped.find(new Document("consumer", ordersTo)).limit(1).first() != null;
    }

    /** An operator's order to go on without an event, kept with who gave it first and why. */
    void skip(String subject, long sequence, String by, String reason) {
        Document order = new Document("consumer", ordersTo)
                .append("subject", subject)
                .append("seq", sequence)
                .append("by", by)
                .append("reason", reason)
                .append("at", Date.from(clock.instant()));
        skipped.updateOne(
                new Document("_id", orderId(subject, sequence)),
                new Document("$setOnInsert", order),
                new UpdateOptions().upsert(true));
    }

    /** Since when the oldest record waits. */
    public Optional<Instant> oldest() {
        Document first = parked.find(new Document("consumer", consumer))
                .sort(new Document("parkedAt", 1))
                .limit(1)
                .first();
        return Optional.ofNullable(first)
                .map(stored -> stored.getDate("parkedAt").toInstant());
    }

    private String orderId(String subject, long sequence) {
        return ordersTo + '/' + subject + ':' + sequence;
    }

    private String id(String subject, long sequence) {
        return consumer + '/' + subject + ':' + sequence;
    }

    private Document pack(ReceivedEvent event) {
        ConsumerRecord<byte[], byte[]> message = event.message();
        List<Document> headers = new ArrayList<>();
        for (Header header : message.headers()) {
            byte[] value = header.value();
            headers.add(new Document("n", header.key()).append("v", value == null ? null : new Binary(value)));
        }
        return new Document("consumer", consumer)
                .append("subject", event.subject())
                .append("seq", event.sequence())
                .append("topic", message.topic())
                .append("partition", message.partition())
                .append("offset", message.offset())
                .append("appendedAt", message.timestamp())
                .append("headers", headers)
                .append("value", new Binary(message.value()))
                .append("parkedAt", Date.from(clock.instant()));
    }

    static ConsumerRecord<byte[], byte[]> unpack(Document stored) {
        RecordHeaders headers = new RecordHeaders();
        for (Document header : stored.getList("headers", Document.class)) {
            Binary value = header.get("v", Binary.class);
            headers.add(header.getString("n"), value == null ? null : value.getData());
        }
        byte[] key = stored.getString("subject").getBytes(StandardCharsets.UTF_8);
        byte[] value = stored.get("value", Binary.class).getData();
        return new ConsumerRecord<>(
                stored.getString("topic"),
                stored.getInteger("partition"),
                Fields.number(stored, "offset"),
                Fields.number(stored, "appendedAt"),
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }
}
