package org.safetyvalve.starter.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.safetyvalve.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics that are missing, as the contract wants them: 12 partitions, kept for ever, {@code agency-events}
 * stamped by the broker. Tries in the background until the broker is there. A topic that exists is left as it is, and
 * compared with the contract every minute: what differs is an alarm.
 */
public final class TopicSetup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);

    private static final long RETRY_SECONDS = 2;
    private static final long COMPARE_SECONDS = 60;
    private static final long TIMEOUT_SECONDS = 20;

    private final Admin admin;
    private final Set<String> names;
    private final TopicProperties properties;
    private volatile Map<String, String> wrong = Map.of();
    private volatile Set<String> wrongAndEmpty = Set.of();
    private boolean everFit;
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
        trying.execute(this::setUp);
    }

    /** What is not as the contract wants it of the topics that are there, by topic. */
    public Map<String, String> wrong() {
        return wrong;
    }

    /**
     * Those of the wrong topics that nothing lies on yet, unless this instance has seen them right before: whoever begins
     * with them keeps them for ever, and nobody depends yet on an instance that was never ready.
     */
    public Set<String> notToBeginWith() {
        return wrongAndEmpty;
    }

    private void setUp() {
        if (properties.create() && !areMade()) {
            trying.schedule(this::setUp, RETRY_SECONDS, TimeUnit.SECONDS);
        } else {
            trying.scheduleWithFixedDelay(this::compare, 0, COMPARE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private boolean areMade() {
        try {
            Set<String> present = present();
            List<NewTopic> missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(this::topic)
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                log.info(
                        "Made the topics {}",
                        missing.stream().map(NewTopic::name).toList());
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException raced) {
            if (!(raced.getCause() instanceof TopicExistsException)) {
                log.warn("Can't make the topics yet: {}", raced.toString());
            }
        } catch (Exception away) {
            log.warn("Can't make the topics yet: {}", away.toString());
        }
        return false;
    }

    private Set<String> present() throws InterruptedException, ExecutionException, TimeoutException {
        return admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Topics.PARTITIONS, properties.replicationFactor()).configs(settings(name));
    }

    private static Map<String, String> settings(String name) {
        Map<String, String> settings =
                new HashMap<>(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
        if (name.equals(Topics.AGENCY_EVENTS)) {
            settings.put("message.timestamp.type", "LogAppendTime");
        }
        return settings;
    }

    synchronized void compare() {
        try {
            Set<String> present = present();
            List<String> there =
                    names.stream().filter(present::contains).sorted().toList();
            Map<String, TopicDescription> descriptions =
                    admin.describeTopics(there).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Map<ConfigResource, Config> configs = admin.describeConfigs(there.stream()
                            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                            .toList())
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Map<String, String> found = new TreeMap<>();
            configs.forEach((topic, config) -> {
                List<String> faults = faults(
                        topic.name(), partitions(descriptions, topic.name()).size(), config);
                if (!faults.isEmpty()) {
                    found.put(topic.name(), String.join(", ", faults));
                }
            });
            wrong = Map.copyOf(found);
            found.forEach((topic, faults) ->
                    log.error("ALARM: the topic {} is not as the contract wants it: {}", topic, faults));
            if (!everFit) {
                wrongAndEmpty = empty(found.keySet(), descriptions);
                everFit = wrongAndEmpty.isEmpty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception away) {
            log.warn("Can't compare the topics with the contract: {}", away.toString());
        }
    }

    private static List<String> faults(String topic, int partitions, Config config) {
        List<String> faults = new ArrayList<>();
        if (isOfTheContract(topic) && partitions != Topics.PARTITIONS) {
            faults.add(partitions + " partitions, not " + Topics.PARTITIONS);
        }
        settings(topic).forEach((name, wanted) -> {
            String value = config.get(name).value();
            if (!wanted.equals(value)) {
                faults.add(name + " is " + value + ", not " + wanted);
            }
        });
        return faults;
    }

    private static List<TopicPartitionInfo> partitions(Map<String, TopicDescription> descriptions, String topic) {
        return Objects.requireNonNull(descriptions.get(topic)).partitions();
    }

    private static boolean isOfTheContract(String topic) {
        return Topics.PUBLISHED.contains(topic) || topic.equals(Topics.AGENCY_EVENTS);
    }

    private Set<String> empty(Set<String> topics, Map<String, TopicDescription> descriptions)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        topics.stream()
                .filter(TopicSetup::isOfTheContract)
                .forEach(topic -> partitions(descriptions, topic)
                        .forEach(partition ->
                                ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Set<String> used = admin.listOffsets(ends).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .map(end -> end.getKey().topic())
                .collect(Collectors.toSet());
        return ends.keySet().stream()
                .map(TopicPartition::topic)
                .filter(topic -> !used.contains(topic))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        trying.shutdownNow();
    }
}
