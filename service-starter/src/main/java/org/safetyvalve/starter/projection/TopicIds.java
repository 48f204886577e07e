package org.safetyvalve.starter.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/** The ids that the broker gave the topics when they were made: a topic made anew has another. Safe for concurrent use. */
final class TopicIds {
    private static final long KNOWN_FOR_NANOS = Duration.ofSeconds(5).toNanos();

    private final UnaryOperator<String> broker;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String id, long atNanos) {}

    /** @param broker tells a topic's id */
    TopicIds(UnaryOperator<String> broker) {
        this.broker = broker;
    }

    static TopicIds of(Admin admin) {
        return new TopicIds(topic -> ask(admin, topic));
    }

    /** The id that the topic has now. */
    String lookUp(String topic) {
        String id = broker.apply(topic);
        known.put(topic, new Known(id, System.nanoTime()));
        return id;
    }

    /** Whether the topic that had this id is another now; if so it is certain, if not it was so within the last 5 s. */
    boolean isReplaced(String topic, String id) {
        Known last = known.get(topic);
        if (last != null && last.id().equals(id) && System.nanoTime() - last.atNanos() < KNOWN_FOR_NANOS) {
            return false;
        }
        return !lookUp(topic).equals(id);
    }

    private static String ask(Admin admin, String topic) {
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get(5, TimeUnit.SECONDS);
            return found.values().iterator().next().topicId().toString();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking up the id of " + topic, stopped);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("the broker doesn't tell the id of " + topic, away);
        }
    }
}
