package org.safetyvalve.platform.testing;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics as the contract wants them: 12 partitions, kept for ever. */
public final class Topics {

    private static final int PARTITIONS = 12;
    private static final Map<String, String> KEPT =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    private static final Map<String, String> STAMPED_BY_BROKER = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            "-1",
            "retention.bytes",
            "-1",
            "message.timestamp.type",
            "LogAppendTime");

    private Topics() {}

    /**
     * Makes those of the topics that are not there. {@code agency-events} carries the time at which the broker appended a record, for
     * deadlines are judged by it.
     *
     * @throws IllegalStateException when the broker refuses one
     */
    public static void create(String bootstrap, String... names) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap))) {
            var results = admin.createTopics(Stream.of(names).map(Topics::topic).toList())
                    .values();
            results.forEach(Topics::await);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(name.equals("agency-events") ? STAMPED_BY_BROKER : KEPT);
    }

    private static void await(String name, KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + name + " cannot be made", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topic " + name, e);
        }
    }
}
