package org.safetyvalve.starter.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/** The id that the broker gave a topic when it was made, looked up again after a while: a topic made anew has another. */
final class TopicIds {
    private static final long KNOWN_FOR_NANOS = Duration.ofSeconds(5).toNanos();

    private final Admin admin;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String id, long atNanos) {}

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    String of(String topic) {
        Known last = known.get(topic);
        if (last != null && System.nanoTime() - last.atNanos() < KNOWN_FOR_NANOS) {
            return last.id();
        }
        try {
            String id = "";
            for (TopicDescription description : admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(5, TimeUnit.SECONDS)
                    .values()) {
                id = description.topicId().toString();
            }
            known.put(topic, new Known(id, System.nanoTime()));
            return id;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking up the id of " + topic, stopped);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("the broker doesn't tell the id of " + topic, away);
        }
    }

    void forget() {
        known.clear();
    }
}
