package org.safetyvalve.endtoend.faults.process;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/** Whether the services have caught up: each is ready, no outbox holds an event, no group is behind, no projection is being built. */
final class Rest {
    private static final Map<Service, List<String>> AGGREGATES = Map.of(
            Service.HAZARD,
                    List.of(
                            "hazards",
                            "campaigns",
                            "checklists",
                            "checks",
                            "look-backs",
                            "units",
                            "sites",
                            "import-digests"),
            Service.ACCOUNTABILITY,
                    List.of(
                            "supervisions",
                            "inspections",
                            "visits",
                            "tracings",
                            "leads",
                            "problems",
                            "transfers",
                            "cases",
                            "accidents",
                            "circulars",
                            "joint-interviews",
                            "exchanges",
                            "special-studies",
                            "key-supervisions",
                            "reading-logs"),
            Service.NOTIFICATION, List.of("deliveries"),
            Service.REPORTING, List.of());
    private static final long LOOK_MILLIS = 250;

    private final Town town;
    private final Consumers consumers;

    Rest(Town town) {
        this.town = town;
        this.consumers = new Consumers(town);
    }

    /** The collections of a service's aggregates. */
    static List<String> aggregates(Service service) {
        return AGGREGATES.get(service);
    }

    /** Waits, at most this long, and returns what still lacks. */
    List<String> await(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        List<String> lacking = lacking();
        while (!lacking.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(LOOK_MILLIS);
            lacking = lacking();
        }
        return lacking;
    }

    private List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        for (Instance instance : town.instances()) {
            if (!instance.isReady()) {
                lacking.add(instance.name() + " is not ready");
            }
        }
        try {
            addOutboxes(lacking);
            addLags(lacking);
        } catch (MongoException | IllegalStateException away) {
            lacking.add(away.toString());
        }
        return lacking;
    }

    private void addOutboxes(List<String> lacking) {
        for (Service service : Service.values()) {
            MongoDatabase database = town.database(service);
            for (String collection : aggregates(service)) {
                Document pending = database.getCollection(collection)
                        .find(new Document("pending", true))
                        .limit(1)
                        .first();
                if (pending != null) {
                    lacking.add(collection + " " + pending.getString("_id") + " is pending: outbox of "
                            + pending.getList("outbox", Document.class, List.of())
                                    .size() + ", last "
                            + pending.getString("last"));
                }
            }
        }
    }

    /** What a projection's counters say of the partitions that it is behind on. */
    private Map<String, Object> counted(String consumer, Map<TopicPartition, Long> lag) {
        Map<String, Object> counted = new TreeMap<>();
        String collection =
                consumers.group(consumer).replaceFirst("^[^.]+\\.", "").replace('.', '_') + "_counters";
        for (TopicPartition partition : lag.keySet()) {
            Document counter = town.database(Consumers.service(consumer))
                    .getCollection(collection)
                    .find(new Document("_id", partition.toString()))
                    .first();
            counted.put(partition.toString(), counter == null ? "nothing" : counter.get("offset"));
        }
        return counted;
    }

    private void addLags(List<String> lacking) {
        for (Map.Entry<String, Set<String>> consumer : consumers.topics().entrySet()) {
            if (consumers.isBuilding(consumer.getKey())) {
                lacking.add(consumer.getKey() + " is being built");
            }
            String group = consumers.group(consumer.getKey());
            Map<TopicPartition, Long> lag = town.topics().lag(group, consumer.getValue());
            if (!lag.isEmpty()) {
                lacking.add(
                        group + " is behind by " + lag + ", having counted up to " + counted(consumer.getKey(), lag));
            }
        }
    }
}
