package org.safetyvalve.starter.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.consuming.RecordReader;
import org.safetyvalve.starter.consuming.UnreadableRecordException;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * Applies the records of one poll to a projection, exactly once, under redelivery (the same offset again) and under
 * republication (the same event at another offset).
 *
 * <p>Reads the counter documents of the partitions, then the views; folds; and writes (a) the counters, each conditional
 * on the offset that was read, so that a consumer which lost the partition fails; (b) the views, each conditional on its
 * sequence, and when one is found behind, everything again; then takes out of the park what was released. The offsets are
 * committed after that. An event whose sequence the view holds is a republication and counts nothing. One at or below its
 * partition's counted offset is a redelivery: it changes the view and not the counters. A parked event counts at the
 * offset that released it.
 */
final class ProjectionBatch {
    private static final int MOST_LOOKS = 10;

    private final Projection projection;
    private final Generation generation;
    private final MongoDatabase database;
    private final RecordReader reader;
    private final Parking parking;
    private final PartitionCounters counters;

    ProjectionBatch(
            Projection projection,
            Generation generation,
            MongoDatabase database,
            RecordReader reader,
            Parking parking,
            TopicIds topicIds) {
        this.projection = projection;
        this.generation = generation;
        this.database = database;
        this.reader = reader;
        this.parking = parking;
        this.counters = new PartitionCounters(generation, database, topicIds);
    }

    /**
     * Applies the records, of each partition in their order.
     *
     * @throws LostPartitionException when another consumer has gone on with one of the partitions
     * @throws TopicReplacedException when a topic is not the one that was counted: the projection must be rebuilt
     */
    void apply(Collection<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> lastOffsets = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> message : records) {
            lastOffsets.merge(new TopicPartition(message.topic(), message.partition()), message.offset(), Math::max);
        }
        List<ReceivedEvent> events = reader.read(List.copyOf(records));
        Set<String> dead = new HashSet<>();
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (new Look(events, lastOffsets, dead).applyAndVerify()) {
                return;
            }
        }
        throw new IllegalStateException("the views of " + lastOffsets.keySet() + " are changed by others without end");
    }

    /** One attempt, from reading to writing. */
    private final class Look {
        private final List<ReceivedEvent> events;
        private final Map<TopicPartition, Long> lastOffsets;
        private final Set<String> dead;
        private final SortedMap<String, PartitionCounters.Change> changes = new TreeMap<>();
        private final Map<String, Document> before = new HashMap<>();
        private final Map<String, Document> after = new TreeMap<>();
        private final Map<String, TreeMap<Long, ReceivedEvent>> arrivedEarly = new HashMap<>();
        private Map<String, TreeMap<Long, ConsumerRecord<byte[], byte[]>>> waiting = Map.of();
        private boolean anySkipped;

        Look(List<ReceivedEvent> events, Map<TopicPartition, Long> lastOffsets, Set<String> dead) {
            this.events = events;
            this.lastOffsets = lastOffsets;
            this.dead = dead;
        }

        boolean applyAndVerify() {
            readCountedOffsets();
            readParkAndViews();
            events.forEach(this::take);
            counters.write(changes);
            parkWhatCameEarly();
            if (!writeViews()) {
                return false;
            }
            waiting.forEach((subject, parked) -> parking.release(
                    subject, parked.headMap(applied(subject), true).keySet()));
            return true;
        }

        private void readCountedOffsets() {
            SortedMap<String, Long> counted = counters.readOffsets(lastOffsets.keySet());
            lastOffsets.forEach((partition, last) -> changes.put(
                    partition.toString(),
                    new PartitionCounters.Change(
                            counted.getOrDefault(partition.toString(), -1L), last, new Tally(true))));
        }

        /** The park first: what another consumer has taken out of it by then is in the views that are read after it. */
        private void readParkAndViews() {
            Set<String> subjects = new TreeSet<>();
            events.forEach(event -> subjects.add(event.subject()));
            waiting = parking.waiting(subjects);
            anySkipped = parking.anySkipped();
            for (Document view :
                    generation.views(database).find(new Document("_id", new Document("$in", List.copyOf(subjects))))) {
                before.put(view.getString("_id"), view);
            }
        }

        private long applied(String subject) {
            Document view = after.containsKey(subject) ? after.get(subject) : before.get(subject);
            return view == null ? 0 : Fields.number(view, "seq");
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
            PartitionCounters.Change change =
                    Objects.requireNonNull(changes.get(event.topic() + '-' + event.partition()));
            boolean counts = event.offset() > change.counted();
            @Nullable ReceivedEvent next = event;
            while (next != null && fold(next, counts, change.tally())) {
                next = takeWaiting(subject, afterSkipped(subject, next.sequence()) + 1);
            }
        }

        private long afterSkipped(String subject, long sequence) {
            return anySkipped ? parking.skippedFrom(subject, sequence) : sequence;
        }

        private boolean fold(ReceivedEvent event, boolean counts, Tally tally) {
            String subject = event.subject();
            Document view = after.containsKey(subject) ? after.get(subject) : before.get(subject);
            Tally added = new Tally(counts);
            try {
                Document folded = projection.fold(view == null ? null : Views.copy(view), event, added);
                after.put(subject, folded.append("_id", subject).append("seq", event.sequence()));
                tally.add(added);
                return true;
            } catch (UnreadableRecordException never) {
                if (dead.add(event.topic() + '-' + event.partition() + '@' + event.offset())) {
                    reader.deadLetter(event.message(), never);
                }
                return false;
            }
        }

        private @Nullable ReceivedEvent takeWaiting(String subject, long sequence) {
            TreeMap<Long, ReceivedEvent> early = arrivedEarly.get(subject);
            if (early != null && early.containsKey(sequence)) {
                return early.remove(sequence);
            }
            TreeMap<Long, ConsumerRecord<byte[], byte[]>> parked = waiting.get(subject);
            return parked != null && parked.containsKey(sequence) ? reader.readParked(parked.get(sequence)) : null;
        }

        private void parkWhatCameEarly() {
            List<ReceivedEvent> park = new ArrayList<>();
            arrivedEarly.values().forEach(early -> park.addAll(early.values()));
            parking.park(park);
        }

        /** Whether every view was where it had been read. */
        private boolean writeViews() {
            writePairs();
            if (after.isEmpty()) {
                return true;
            }
            List<WriteModel<Document>> writes = new ArrayList<>();
            int replaced = 0;
            for (Map.Entry<String, Document> view : after.entrySet()) {
                Document read = before.get(view.getKey());
                if (read == null) {
                    writes.add(new InsertOneModel<>(view.getValue()));
                } else {
                    replaced++;
                    writes.add(new ReplaceOneModel<>(
                            new Document("_id", view.getKey()).append("seq", read.get("seq")), view.getValue()));
                }
            }
            try {
                return generation
                                .views(database)
                                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                                .getMatchedCount()
                        == replaced;
            } catch (MongoBulkWriteException failure) {
                if (StoreErrors.isDuplicateKey(failure)) {
                    return false;
                }
                throw failure;
            }
        }

        private void writePairs() {
            Set<String> pairs = new TreeSet<>();
            changes.values().forEach(change -> pairs.addAll(change.tally().pairs()));
            if (!pairs.isEmpty()) {
                List<UpdateOneModel<Document>> inserts = new ArrayList<>();
                pairs.forEach(pair -> inserts.add(new UpdateOneModel<>(
                        new Document("_id", pair),
                        new Document("$setOnInsert", new Document("there", true)),
                        new UpdateOptions().upsert(true))));
                generation.pairs(database).bulkWrite(inserts);
            }
        }
    }
}
