package org.safetyvalve.starter.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.safetyvalve.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics that are missing, as the contract wants them: 12 partitions, kept for ever, {@code agency-events}
 * stamped by the broker. Tries in the background until the broker is there. A topic that exists is left as it is.
 */
public final class TopicSetup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);

    private static final long RETRY_SECONDS = 2;

    private final Admin admin;
    private final Set<String> names;
    private final TopicProperties properties;
    private final ScheduledExecutorService trying = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "topics");
        thread.setDaemon(true);
        return thread;
    });

    public TopicSetup(Admin admin, Set<String> names, TopicProperties properties) {
        this.admin = admin;
        this.names = Set.copyOf(names);
        this.properties = properties;
    }

    public void start() {
        if (properties.create()) {
            trying.scheduleWithFixedDelay(this::tryToCreate, 0, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void tryToCreate() {
        try {
            Set<String> present = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(this::topic)
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(20, TimeUnit.SECONDS);
                log.info(
                        "Made the topics {}",
                        missing.stream().map(NewTopic::name).toList());
            }
            trying.shutdown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException raced) {
            if (!(raced.getCause() instanceof TopicExistsException)) {
                log.warn("Can't make the topics yet: {}", raced.toString());
            }
        } catch (Exception away) {
            log.warn("Can't make the topics yet: {}", away.toString());
        }
    }

    private NewTopic topic(String name) {
        Map<String, String> settings =
                new HashMap<>(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
        if (name.equals(Topics.AGENCY_EVENTS)) {
            settings.put("message.timestamp.type", "LogAppendTime");
        }
        return new NewTopic(name, Topics.PARTITIONS, properties.replicationFactor()).configs(settings);
    }

    @Override
    public void close() {
        trying.shutdownNow();
    }
}
