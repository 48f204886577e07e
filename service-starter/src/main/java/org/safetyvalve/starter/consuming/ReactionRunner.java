package org.safetyvalve.starter.consuming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.EventTooLargeException;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.KeyReusedException;
import org.springframework.messaging.Message;

/**
 * Runs reactions over a topic. Of ours, each subject's events are applied in the order of their sequence and once: lower
 * or equal is a duplicate, the next is applied, a gap is parked. The guard moves after the reaction, whose command knows
 * the event again; what a {@link GatheredReaction} does is done before any guard moves. Of an agency's events, each source and id is applied once.
 *
 * <p>What can never succeed becomes a dead letter, and the subject's later events park; everything else of the batch is
 * applied. Anything else that fails makes the batch fail, and it is tried again for ever.
 */
public final class ReactionRunner {
    /** What is answered the same however often it is tried. */
    private static final Set<Class<? extends RuntimeException>> NEVER = Set.of(
            UnreadableRecordException.class,
            Refusal.class,
            AbsentException.class,
            AlreadyExistsException.class,
            KeyReusedException.class,
            EventTooLargeException.class);

    private final MongoDatabase database;
    private final RecordReader reader;
    private final Clock clock;
    private final String group;
    private final Map<String, Parking> parkings = new HashMap<>();
    private final Map<String, InboundSkips> inboundSkips = new ConcurrentHashMap<>();

    /** @param group the service's name, and the consumer group of all its bindings */
    public ReactionRunner(MongoDatabase database, DeadLetters deadLetters, Clock clock, String group) {
        this.database = database;
        this.reader = new RecordReader(deadLetters, group);
        this.clock = clock;
        this.group = group;
    }

    /** The function of a binding to one of our topics. */
    public Consumer<Message<List<byte[]>>> sequenced(String topic, List<Reaction> reactions) {
        Parking parking = new Parking(database, group + '/' + topic, clock);
        synchronized (parkings) {
            if (parkings.put(topic, parking) != null) {
                throw new IllegalStateException("a service has one function a topic: " + topic);
            }
        }
        return message -> {
            List<ConsumerRecord<byte[], byte[]>> records = RawBatchConverter.records(message);
            if (!new SequencedBatch(topic, Reacting.gathering(reactions), parking).apply(records)) {
                new SequencedBatch(topic, Reacting.oneByOne(reactions), parking).apply(records);
            }
        };
    }

    /** The function of a binding to a topic that agencies write to. */
    public Consumer<Message<List<byte[]>>> inbound(String topic, List<Reaction> reactions) {
        InboundSkips skips = new InboundSkips(database, group + '/' + topic, clock);
        inboundSkips.put(topic, skips);
        return message -> applyInbound(topic, reactions, skips, RawBatchConverter.records(message));
    }

    /** The parks of this service's reactions, by topic. */
    public Map<String, Parking> parkings() {
        synchronized (parkings) {
            return Map.copyOf(parkings);
        }
    }

    /** The orders to go on without agencies' events, by topic. */
    public Map<String, InboundSkips> inboundSkips() {
        return Map.copyOf(inboundSkips);
    }

    private MongoCollection<Document> consumed() {
        return database.getCollection("consumed");
    }

    private void applyInbound(
            String topic, List<Reaction> reactions, InboundSkips skips, List<ConsumerRecord<byte[], byte[]>> records) {
        boolean anySkipped = skips.any();
        Reacting reacting = Reacting.oneByOne(reactions);
        for (ConsumerRecord<byte[], byte[]> message : records) {
            try {
                ReceivedEvent event = ReceivedEvent.inbound(message);
                Document key = new Document("_id", topic + ' ' + event.source() + ' ' + event.id());
                if (consumed().find(key).first() == null && !(anySkipped && skips.isSkipped(event))) {
                    reacting.on(event);
                    consumed()
                            .updateOne(
                                    key,
                                    new Document("$set", new Document("at", Date.from(clock.instant()))),
                                    new UpdateOptions().upsert(true));
                }
            } catch (RuntimeException failure) {
                deadLetterIfFinal(message, failure);
            }
        }
    }

    private void deadLetterIfFinal(ConsumerRecord<byte[], byte[]> message, RuntimeException failure) {
        if (!isFinal(failure)) {
            throw failure;
        }
        reader.deadLetter(message, failure);
    }

    private static boolean isFinal(RuntimeException failure) {
        return NEVER.stream().anyMatch(type -> type.isInstance(failure));
    }

    /** One poll's records of one of our topics. */
    private final class SequencedBatch {
        private final String topic;
        private final Reacting reacting;
        private final Parking parking;
        private final Map<String, Long> before = new HashMap<>();
        private final Map<String, Long> applied = new TreeMap<>();
        private final Map<String, TreeMap<Long, ReceivedEvent>> arrivedEarly = new HashMap<>();
        private Map<String, TreeMap<Long, ConsumerRecord<byte[], byte[]>>> waiting = Map.of();
        private boolean anySkipped;

        SequencedBatch(String topic, Reacting reacting, Parking parking) {
            this.topic = topic;
            this.reacting = reacting;
            this.parking = parking;
        }

        /** False when what was gathered has a final answer, nobody knows to which event: nothing is applied then. */
        boolean apply(List<ConsumerRecord<byte[], byte[]>> records) {
            List<ReceivedEvent> events = reader.read(records);
            Set<String> subjects = new TreeSet<>();
            events.forEach(event -> subjects.add(event.subject()));
            // The park first: what another consumer has taken out of it by then, the guards that are read after it
            // know.
            waiting = parking.waiting(subjects);
            loadGuards(subjects);
            anySkipped = parking.anySkipped();
            for (ReceivedEvent event : events) {
                take(event);
            }
            if (!doGathered()) {
                return false;
            }
            List<ReceivedEvent> park = new ArrayList<>();
            arrivedEarly.values().forEach(early -> park.addAll(early.values()));
            parking.park(park);
            moveGuards();
            waiting.forEach((subject, parked) -> parking.release(
                    subject,
                    parked.headMap(afterSkipped(subject, applied(subject)), true)
                            .keySet()));
            return true;
        }

        private boolean doGathered() {
            try {
                reacting.doGathered();
                return true;
            } catch (RuntimeException failure) {
                if (isFinal(failure)) {
                    return false;
                }
                throw failure;
            }
        }

        private void loadGuards(Set<String> subjects) {
            List<String> ids = subjects.stream().map(this::guardId).toList();
            for (Document guard : consumed().find(new Document("_id", new Document("$in", ids)))) {
                String subject = guard.getString("_id").substring(guardId("").length());
                before.put(subject, Fields.number(guard, "seq"));
            }
        }

        private long applied(String subject) {
            return applied.getOrDefault(subject, before.getOrDefault(subject, 0L));
        }

        private void take(ReceivedEvent event) {
            String subject = event.subject();
            if (event.sequence() <= applied(subject)) {
                return;
            }
            long last = afterSkipped(subject, applied(subject));
            if (event.sequence() <= last) {
                return;
            }
            if (event.sequence() > last + 1) {
                arrivedEarly.computeIfAbsent(subject, key -> new TreeMap<>()).put(event.sequence(), event);
                return;
            }
            @Nullable ReceivedEvent next = event;
            while (next != null && react(next)) {
                applied.put(subject, next.sequence());
                next = takeWaiting(subject, afterSkipped(subject, next.sequence()) + 1);
            }
        }

        private long afterSkipped(String subject, long sequence) {
            return anySkipped ? parking.skippedFrom(subject, sequence) : sequence;
        }

        private boolean react(ReceivedEvent event) {
            try {
                reacting.on(event);
                return true;
            } catch (RuntimeException failure) {
                deadLetterIfFinal(event.message(), failure);
                return false;
            }
        }

        private @Nullable ReceivedEvent takeWaiting(String subject, long sequence) {
            TreeMap<Long, ReceivedEvent> early = arrivedEarly.get(subject);
            if (early != null && early.containsKey(sequence)) {
                return early.remove(sequence);
            }
            TreeMap<Long, ConsumerRecord<byte[], byte[]>> parked = waiting.get(subject);
            if (parked != null && parked.containsKey(sequence)) {
                return reader.readParked(parked.get(sequence));
            }
            return null;
        }

        private void moveGuards() {
            if (applied.isEmpty()) {
                return;
            }
            List<UpdateOneModel<Document>> moves = new ArrayList<>();
            applied.forEach((subject, sequence) -> moves.add(new UpdateOneModel<>(
                    new Document("_id", guardId(subject)),
                    new Document("$max", new Document("seq", sequence)),
                    new UpdateOptions().upsert(true))));
            consumed().bulkWrite(moves);
        }

        private String guardId(String subject) {
            return topic + ' ' + subject;
        }
    }
}
