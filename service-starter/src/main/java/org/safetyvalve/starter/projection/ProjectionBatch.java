package org.safetyvalve.starter.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
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
    private final Map<String, Parking> parkings;
    private final PartitionCounters counters;

    /** @param parkings where what comes early waits, by topic */
    ProjectionBatch(
            Projection projection,
            Generation generation,
            MongoDatabase database,
            RecordReader reader,
            Map<String, Parking> parkings,
            TopicIds topicIds) {
        this.projection = projection;
        this.generation = generation;
        this.database = database;
        this.reader = reader;
        this.parkings = Map.copyOf(parkings);
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

    /** What a look knows of one subject. */
    private static final class Subject {
        private final String topic;
        private final String id;
        private final TreeMap<Long, ReceivedEvent> arrivedEarly = new TreeMap<>();
        private TreeMap<Long, ConsumerRecord<byte[], byte[]>> parked = new TreeMap<>();
        private @Nullable Document before;
        private @Nullable Document after;
        private long readAt;
        private long applied;

        Subject(String topic, String id) {
            this.topic = topic;
            this.id = id;
        }
    }

    private String viewId(String topic, String subject) {
        return topic.equals(projection.mainTopic()) ? subject : topic + '/' + subject;
    }

    private Parking parking(String topic) {
        return Objects.requireNonNull(parkings.get(topic));
    }

    /** One attempt, from reading to writing. */
    private final class Look {
        private final List<ReceivedEvent> events;
        private final Map<TopicPartition, Long> lastOffsets;
        private final Set<String> dead;
        private final SortedMap<String, PartitionCounters.Change> changes = new TreeMap<>();
        /** By the id of its view. */
        private final Map<String, Subject> subjects = new HashMap<>();

        private final Set<String> topicsWithSkipped = new HashSet<>();

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
            subjects.values()
                    .forEach(subject -> parking(subject.topic)
                            .release(
                                    subject.id,
                                    subject.parked
                                            .headMap(afterSkipped(subject, subject.applied), true)
                                            .keySet()));
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
            Map<String, Set<String>> byTopic = new TreeMap<>();
            for (ReceivedEvent event : events) {
                subjects.computeIfAbsent(
                        viewId(event.topic(), event.subject()), id -> new Subject(event.topic(), event.subject()));
                byTopic.computeIfAbsent(event.topic(), topic -> new HashSet<>()).add(event.subject());
            }
            byTopic.forEach((topic, ids) -> {
                parking(topic).waiting(ids).forEach((id, parked) -> subject(viewId(topic, id)).parked = parked);
                if (parking(topic).anySkipped()) {
                    topicsWithSkipped.add(topic);
                }
            });
            List<String> ids = subjects.keySet().stream().sorted().toList();
            for (Document view : generation.views(database).find(new Document("_id", new Document("$in", ids)))) {
                Subject subject = subject(view.getString("_id"));
                subject.before = view;
                subject.readAt = Fields.number(view, "seq");
                subject.applied = subject.readAt;
            }
        }

        private Subject subject(String viewId) {
            return Objects.requireNonNull(subjects.get(viewId));
        }

        private void take(ReceivedEvent event) {
            Subject subject = subject(viewId(event.topic(), event.subject()));
            if (event.sequence() <= subject.applied) {
                return;
            }
            long last = afterSkipped(subject, subject.applied);
            if (event.sequence() <= last) {
                return;
            }
            if (event.sequence() > last + 1) {
                subject.arrivedEarly.put(event.sequence(), event);
                return;
            }
            PartitionCounters.Change change =
                    Objects.requireNonNull(changes.get(event.topic() + '-' + event.partition()));
            boolean counts = event.offset() > change.counted();
            @Nullable ReceivedEvent next = event;
            while (next != null && fold(subject, next, counts, change.tally())) {
                next = takeWaiting(subject, afterSkipped(subject, next.sequence()) + 1);
            }
        }

        private long afterSkipped(Subject subject, long sequence) {
            return topicsWithSkipped.contains(subject.topic)
                    ? parking(subject.topic).skippedFrom(subject.id, sequence)
                    : sequence;
        }

        private boolean fold(Subject subject, ReceivedEvent event, boolean counts, Tally tally) {
            Document view = subject.after != null ? subject.after : subject.before;
            Tally added = new Tally(counts);
            try {
                Document folded = projection.fold(view == null ? null : Views.copy(view), event, added);
                subject.after = folded.append("_id", viewId(event.topic(), event.subject()))
                        .append("seq", event.sequence());
                subject.applied = event.sequence();
                tally.add(added);
                return true;
            } catch (UnreadableRecordException never) {
                if (dead.add(event.topic() + '-' + event.partition() + '@' + event.offset())) {
                    reader.deadLetter(event.message(), never);
                }
                return false;
            }
        }

        private @Nullable ReceivedEvent takeWaiting(Subject subject, long sequence) {
            ReceivedEvent early = subject.arrivedEarly.remove(sequence);
            if (early != null) {
                return early;
            }
            ConsumerRecord<byte[], byte[]> parked = subject.parked.get(sequence);
            return parked == null ? null : reader.readParked(parked);
        }

        private void parkWhatCameEarly() {
            Map<String, List<ReceivedEvent>> park = new TreeMap<>();
            subjects.values()
                    .forEach(subject -> park.computeIfAbsent(subject.topic, topic -> new ArrayList<>())
                            .addAll(subject.arrivedEarly.values()));
            park.forEach((topic, early) -> parking(topic).park(early));
        }

        /** Whether every view was where it had been read. */
        private boolean writeViews() {
            writePairs();
            writePostings();
            List<WriteModel<Document>> writes = new ArrayList<>();
            int replaced = 0;
            for (Map.Entry<String, Subject> entry : new TreeMap<>(subjects).entrySet()) {
                Subject subject = entry.getValue();
                if (subject.after == null) {
                    continue;
                }
                if (subject.before == null) {
                    writes.add(new InsertOneModel<>(subject.after));
                } else {
                    replaced++;
                    writes.add(new ReplaceOneModel<>(
                            new Document("_id", entry.getKey()).append("seq", subject.readAt), subject.after));
                }
            }
            return writes.isEmpty() || wasWritten(writes, replaced);
        }

        private boolean wasWritten(List<WriteModel<Document>> writes, int replaced) {
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

        /**
         * Before the views, so that what is seen of them is posted. All of a poll's under a term and slot in one document; what is posted
         * again after a crash is there twice, for its readers to see once.
         */
        private void writePostings() {
            SortedMap<String, SortedSet<String>> postings = new TreeMap<>();
            changes.values()
                    .forEach(change -> change.tally()
                            .postings()
                            .forEach((place, keys) -> postings.computeIfAbsent(place, key -> new TreeSet<>())
                                    .addAll(keys)));
            String poll = UUID.randomUUID().toString();
            List<Document> documents = new ArrayList<>();
            postings.forEach((place, keys) ->
                    documents.add(new Document("_id", place + poll).append("keys", String.join("\n", keys))));
            if (!documents.isEmpty()) {
                generation.postings(database).insertMany(documents, new InsertManyOptions().ordered(false));
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
