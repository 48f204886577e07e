package org.safetyvalve.starter.projection;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * How far a generation has come. It has caught up when it has counted what the topics held at the look before: they may
 * grow without end. Used by one thread.
 */
final class Progress {
    private static final long TIMEOUT_SECONDS = 5;
    private static final int VIEWS_AT_A_TIME = 500;
    private static final Document SEQUENCE = new Document("seq", 1);

    private final MongoDatabase database;
    private final Admin admin;
    private final Map<Generation, Map<TopicPartition, Long>> aims = new HashMap<>();

    Progress(MongoDatabase database, Admin admin) {
        this.database = database;
        this.admin = admin;
    }

    /** Whether everything that the topics held when this was last asked has been counted; false the first time. */
    boolean hasCaughtUp(Generation generation, Set<String> topics) {
        Map<TopicPartition, Long> aim = aims.get(generation);
        if (aim != null && hasReached(generation, aim)) {
            aims.remove(generation);
            return true;
        }
        ends(topics).ifPresent(ends -> aims.put(generation, ends));
        return false;
    }

    private boolean hasReached(Generation generation, Map<TopicPartition, Long> aim) {
        Map<TopicPartition, Long> counted = new HashMap<>();
        for (Document counter : generation.counters(database).find()) {
            counted.put(
                    new TopicPartition(counter.getString("topic"), counter.getInteger("partition")),
                    Fields.number(counter, "offset"));
        }
        return aim.entrySet().stream().allMatch(end -> counted.getOrDefault(end.getKey(), -1L) + 1 >= end.getValue());
    }

    /** Whether each view that the live generation has is in the one being built too, and as far. */
    boolean holdsAllOf(Generation live, Generation built) {
        List<Document> some = new ArrayList<>();
        for (Document view : live.views(database).find().projection(SEQUENCE)) {
            some.add(view);
            if (some.size() == VIEWS_AT_A_TIME) {
                if (!holds(built, some)) {
                    return false;
                }
                some.clear();
            }
        }
        return holds(built, some);
    }

    private boolean holds(Generation built, List<Document> views) {
        Map<String, Long> sequences = new HashMap<>();
        List<String> ids = views.stream().map(view -> view.getString("_id")).toList();
        for (Document view : built.views(database)
                .find(new Document("_id", new Document("$in", ids)))
                .projection(SEQUENCE)) {
            sequences.put(view.getString("_id"), Fields.number(view, "seq"));
        }
        return views.stream()
                .allMatch(view -> sequences.getOrDefault(view.getString("_id"), 0L) >= Fields.number(view, "seq"));
    }

    private Optional<Map<TopicPartition, Long>> ends(Set<String> topics) {
        try {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(partition ->
                                    wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(wanted)
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .entrySet()) {
                ends.put(end.getKey(), end.getValue().offset());
            }
            return Optional.of(ends);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException away) {
            return Optional.empty();
        }
    }
}
