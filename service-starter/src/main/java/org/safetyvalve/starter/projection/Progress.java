package org.safetyvalve.starter.projection;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.safetyvalve.starter.store.Fields;

/** How far a generation has come. */
final class Progress {
    private static final long TIMEOUT_SECONDS = 5;

    private final MongoDatabase database;
    private final Admin admin;

    Progress(MongoDatabase database, Admin admin) {
        this.database = database;
        this.admin = admin;
    }

    /** Whether everything that the topics hold now has been counted; false when the broker doesn't tell. */
    boolean hasCaughtUp(Generation generation, Set<String> topics) {
        Map<TopicPartition, Long> counted = new HashMap<>();
        for (Document counter : generation.counters(database).find()) {
            counted.put(
                    new TopicPartition(counter.getString("topic"), counter.getInteger("partition")),
                    Fields.number(counter, "offset"));
        }
        try {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(wanted)
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .entrySet()) {
                if (end.getValue().offset() > counted.getOrDefault(end.getKey(), -1L) + 1) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        }
    }
}
