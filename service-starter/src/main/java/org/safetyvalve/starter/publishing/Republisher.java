package org.safetyvalve.starter.publishing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
     * Sends everything and returns how many events that were. When it fails half way the fence is lowered and it can be
     * done again: consumers know repeated events.
     *
     * @throws ExecutionException when the broker doesn't take an event
     */
    public synchronized long republish() throws InterruptedException, ExecutionException {
        String token = fence.raise();
        try {
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
            log.info("Published {} events of the ledger again", sent);
            return sent;
        } finally {
            fence.lower(token);
        }
    }

    /** Sends the subjects' events in rounds: the first of each, when all are acknowledged the second, and so on. */
    private long send(List<Document> aggregates) throws InterruptedException, ExecutionException {
        Map<Long, List<SealedEvent>> rounds = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        for (Document aggregate : aggregates) {
            long version = Fields.number(aggregate, "version");
            for (long sequence = 1; sequence <= version; sequence++) {
                ids.add(SealedEvent.id(aggregate.getString("_id"), sequence));
            }
        }
        for (Document stored : database.getCollection("ledger").find(new Document("_id", new Document("$in", ids)))) {
            SealedEvent event = SealedEvent.fromLedger(stored);
            rounds.computeIfAbsent(event.sequence(), sequence -> new ArrayList<>())
                    .add(event);
        }
        long sent = 0;
        for (List<SealedEvent> round : rounds.values()) {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (SealedEvent event : round) {
                acknowledgements.add(producer.send(Records.of(event)));
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
                sent++;
            }
        }
        return sent;
    }
}
