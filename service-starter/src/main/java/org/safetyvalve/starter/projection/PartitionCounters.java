package org.safetyvalve.starter.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * The counters of a generation, one document a partition: the sums, the last offset that is in them, and the id of the
 * topic that was counted.
 */
final class PartitionCounters {
    private static final Document WITHOUT_THE_SUMS =
            new Document("topic", 1).append("topicId", 1).append("offset", 1);

    private final MongoCollection<Document> counters;
    private final TopicIds topicIds;

    PartitionCounters(Generation generation, MongoDatabase database, TopicIds topicIds) {
        this.counters = generation.counters(database);
        this.topicIds = topicIds;
    }

    /**
     * What a batch changes in one partition's counters.
     *
     * @param counted the last offset that was in them when they were read
     * @param last the last offset of the batch
     */
    record Change(long counted, long last, Tally tally) {}

    /**
     * The last offset that each partition's counters hold, -1 for none.
     *
     * @throws TopicReplacedException when a topic is not the one that was counted: the projection must be rebuilt
     */
    SortedMap<String, Long> readOffsets(Set<TopicPartition> partitions) {
        SortedMap<String, Long> offsets = new TreeMap<>();
        List<String> ids =
                partitions.stream().map(TopicPartition::toString).sorted().toList();
        for (Document counter :
                counters.find(new Document("_id", new Document("$in", ids))).projection(WITHOUT_THE_SUMS)) {
            if (topicIds.isReplaced(counter.getString("topic"), counter.getString("topicId"))) {
                throw new TopicReplacedException(counter.getString("topic"));
            }
            offsets.put(counter.getString("_id"), Fields.number(counter, "offset"));
        }
        if (offsets.size() == partitions.size()) {
            return offsets;
        }
        partitions.stream()
                .filter(partition -> !offsets.containsKey(partition.toString()))
                .forEach(this::begin);
        return readOffsets(partitions);
    }

    private void begin(TopicPartition partition) {
        try {
            counters.insertOne(new Document("_id", partition.toString())
                    .append("topic", partition.topic())
                    .append("partition", partition.partition())
                    .append("topicId", topicIds.lookUp(partition.topic()))
                    .append("offset", -1L));
        } catch (MongoException taken) {
            if (!StoreErrors.isDuplicateKey(taken)) {
                throw taken;
            }
        }
    }

    /**
     * Adds to the counters, each on condition that its last offset is still the one that was read. Of several partitions
     * some may be written when another was lost: a record at or below a counter's offset is not counted again.
     *
     * @throws LostPartitionException when another consumer has gone on with one of them
     */
    void write(SortedMap<String, Change> changes) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        changes.forEach((partition, change) -> {
            Document update = new Document("$set", new Document("offset", Math.max(change.counted(), change.last())));
            if (!change.tally().deltas().isEmpty()) {
                Document increments = new Document();
                change.tally().deltas().forEach((counter, delta) -> increments.append("groups." + counter, delta));
                update.append("$inc", increments);
            }
            updates.add(
                    new UpdateOneModel<>(new Document("_id", partition).append("offset", change.counted()), update));
        });
        long matched = counters.bulkWrite(updates, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        if (matched != changes.size()) {
            throw new LostPartitionException(changes.keySet());
        }
    }
}
