package org.safetyvalve.starter.publishing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the whole ledger again, byte for byte, onto an empty broker. Live publishing stands still on all instances
 * meanwhile, so that every subject's events arrive in their order; what was written in the meantime follows from the
 * outboxes.
 */
public final class Republisher {
    private static final Logger log = LoggerFactory.getLogger(Republisher.class);
    private static final int SUBJECTS_AT_A_TIME = 200;

    private final MongoDatabase database;
    private final Set<String> collections;
    private final Producer<byte[], byte[]> producer;
    private final PublishingFence fence;

    public Republisher(
            MongoDatabase database, Set<String> collections, Producer<byte[], byte[]> producer, PublishingFence fence) {
        this.database = database;
        this.collections = Set.copyOf(collections);
        this.producer = producer;
        this.fence = fence;
    }

    /**
     * Sends everything and returns how many events that were. When it fails half way, live publishing stays fenced: a
     * later event must not come before an earlier one that has not been sent. It is then to be ordered again; consumers
     * know repeated events.
     *
     * @throws StillPublishingException when an instance has not stopped publishing: nothing was sent
     * @throws ExecutionException when the broker doesn't take an event
     * @throws com.mongodb.MongoException when the store can't be read
     */
    public synchronized long republish() throws InterruptedException, ExecutionException {
        String token = fence.raise();
        long sent = 0;
        for (String collection : collections) {
            List<Document> aggregates = new ArrayList<>();
            for (Document aggregate :
                    database.getCollection(collection).find().projection(Projections.include("version"))) {
                aggregates.add(aggregate);
                if (aggregates.size() == SUBJECTS_AT_A_TIME) {
                    sent += send(aggregates);
                    aggregates.clear();
                }
            }
            sent += send(aggregates);
        }
        fence.lower(token);
        log.info("Published {} events of the ledger again", sent);
        return sent;
    }

    /**
     * Sends the subjects' events in rounds: the first of each, when all are acknowledged the second, and so on. A
     * subject ends where the ledger does not go on: what follows is in its outbox.
     */
    private long send(List<Document> aggregates) throws InterruptedException, ExecutionException {
        Map<String, SealedEvent> ledger = read(aggregates);
        long sent = 0;
        Set<String> subjects = new LinkedHashSet<>();
        aggregates.forEach(aggregate -> subjects.add(aggregate.getString("_id")));
        for (long sequence = 1; !subjects.isEmpty(); sequence++) {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (String subject : List.copyOf(subjects)) {
                SealedEvent event = ledger.get(SealedEvent.id(subject, sequence));
                if (event == null) {
                    subjects.remove(subject);
                } else {
                    Future<RecordMetadata> acknowledgement = producer.send(Records.of(event));
                    if (acknowledgement.isDone()) {
                        // Refused without being sent, as while the topic is missing: each of the others would wait as
                        // long.
                        acknowledgement.get();
                    }
                    acknowledgements.add(acknowledgement);
                }
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
                sent++;
            }
        }
        return sent;
    }

    private Map<String, SealedEvent> read(List<Document> aggregates) {
        List<String> ids = new ArrayList<>();
        for (Document aggregate : aggregates) {
            long version = Fields.number(aggregate, "version");
            for (long sequence = 1; sequence <= version; sequence++) {
                ids.add(SealedEvent.id(aggregate.getString("_id"), sequence));
            }
        }
        Map<String, SealedEvent> events = new HashMap<>();
        for (Document stored : database.getCollection("ledger").find(new Document("_id", new Document("$in", ids)))) {
            SealedEvent event = SealedEvent.fromLedger(stored);
            events.put(event.id(), event);
        }
        return events;
    }
}
