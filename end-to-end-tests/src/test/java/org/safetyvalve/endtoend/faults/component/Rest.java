package org.safetyvalve.endtoend.faults.component;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/** Whether all work has been done: every outbox empty, no consumer behind, no projection being built. */
final class Rest {
    private static final Map<Service, List<String>> AGGREGATES = Map.of(
            Service.HAZARD, List.of("hazards", "campaigns", "checklists", "checks", "look-backs"),
            Service.ACCOUNTABILITY,
                    List.of(
                            "tracings",
                            "visits",
                            "inspections",
                            "supervisions",
                            "leads",
                            "cases",
                            "accidents",
                            "transfers",
                            "circulars",
                            "joint-interviews",
                            "exchanges",
                            "special-studies",
                            "reading-logs"),
            Service.NOTIFICATION, List.of("deliveries"),
            Service.REPORTING, List.of());
    private static final Map<Service, List<String>> DEADLINES =
            Map.of(Service.HAZARD, List.of("hazards"), Service.ACCOUNTABILITY, List.of("accidents", "transfers"));
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 60;

    private final Ground ground;

    Rest(Ground ground) {
        this.ground = ground;
    }

    /** Waits, at most this long, and returns what is still to be done. */
    List<String> await(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        List<String> left = left();
        while (!left.isEmpty() && System.nanoTime() - until < 0) {
            Broker.pause(LOOK_MILLIS);
            left = left();
        }
        return left;
    }

    private List<String> left() {
        List<String> left = new ArrayList<>();
        try {
            deadlines(left);
            outboxes(left);
            if (left.isEmpty()) {
                consumers(left);
            }
            // What was consumed may have written: the outboxes are looked at on both sides of it.
            if (left.isEmpty()) {
                outboxes(left);
            }
        } catch (MongoException | IllegalStateException away) {
            left.add(away.toString());
        }
        return left;
    }

    /** A deadline that passes now would make new work while what is left behind is being looked at. */
    private void deadlines(List<String> left) {
        Date soon = Date.from(Instant.now().plus(SOON));
        DEADLINES.forEach((service, collections) -> {
            for (String collection : collections) {
                Document due = ground.database(service)
                        .getCollection(collection)
                        .find(new Document("due", new Document("$lte", soon)))
                        .first();
                if (due != null) {
                    left.add("a deadline of " + due.getString("_id") + " passes at " + due.getDate("due"));
                }
            }
        });
    }

    private void outboxes(List<String> left) {
        AGGREGATES.forEach((service, collections) -> {
            MongoDatabase store = ground.database(service);
            for (String collection : collections) {
                Document pending = store.getCollection(collection)
                        .find(new Document("pending", true))
                        .first();
                if (pending != null) {
                    left.add(service + " " + collection + ' ' + pending.getString("_id") + " is pending, outbox of "
                            + pending.getList("outbox", Document.class).size());
                }
            }
        });
    }

    private void consumers(List<String> left) {
        Map<TopicPartition, Long> ends = ground.broker().ends(Broker.all());
        Consumers.reactions().forEach((group, topics) -> behind(left, group, ends, topics));
        Consumers.projections().forEach((consumer, topics) -> {
            Service service = consumer.startsWith("hazard") ? Service.HAZARD : Service.REPORTING;
            Document pointer = pointer(service, consumer);
            if (pointer == null || pointer.containsKey("building")) {
                left.add(consumer + " is being built");
            } else {
                behind(left, consumer + ".g" + pointer.getInteger("live"), ends, topics);
            }
        });
    }

    private void behind(List<String> left, String group, Map<TopicPartition, Long> ends, java.util.Set<String> topics) {
        List<String> behind = ground.broker().behind(group, topics, ends);
        if (!behind.isEmpty()) {
            left.add(group + " is behind in " + behind);
        }
    }

    private Document pointer(Service service, String consumer) {
        String projection = consumer.substring(consumer.indexOf('.') + 1);
        return ground.database(service)
                .getCollection("generations")
                .find(new Document("_id", projection))
                .first();
    }
}
