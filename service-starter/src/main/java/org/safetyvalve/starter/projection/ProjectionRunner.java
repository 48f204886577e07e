package org.safetyvalve.starter.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.safetyvalve.starter.consuming.DeadLetters;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.RecordReader;
import org.safetyvalve.starter.store.Indexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * Keeps a consumer running for the live generation of each projection and for one that is being built, on every
 * instance, and switches when the one being built has caught up; when a topic was lost, only once it holds all that the live
 * one holds. A generation is a consumer group, which is why these
 * consumers are not bindings: a binding's group is fixed when it starts.
 */
public final class ProjectionRunner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration LOOK_FOR_REPLACED_TOPICS_EVERY = Duration.ofSeconds(5);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final Map<String, Projection> projections = new HashMap<>();
    private final MongoDatabase database;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final CommonErrorHandler forEver;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final String service;
    private final Generations generations;
    private final Indexes indexes;
    private final Map<Generation, KafkaMessageListenerContainer<byte[], byte[]>> running = new ConcurrentHashMap<>();
    private final Map<String, Integer> live = new ConcurrentHashMap<>();
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final TopicIds topicIds;
    private final Progress progress;
    private long lookedForReplacedTopicsAt = System.nanoTime();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "projections");
        thread.setDaemon(true);
        return thread;
    });

    public ProjectionRunner(
            List<Projection> projections,
            MongoDatabase database,
            ConsumerFactory<byte[], byte[]> consumers,
            CommonErrorHandler forEver,
            DeadLetters deadLetters,
            Admin admin,
            Clock clock,
            String service) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.database = database;
        this.consumers = consumers;
        this.forEver = forEver;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.service = service;
        this.generations = new Generations(database);
        this.indexes = new Indexes(database);
        this.topicIds = TopicIds.of(admin);
        this.progress = new Progress(database, admin);
    }

    /** Names a projection's consumer, of whatever generation, in its dead-letter topics. */
    public static String consumer(String service, String projection) {
        return service + '.' + projection;
    }

    /** Starts following the pointers. */
    public void start() {
        if (!projections.isEmpty()) {
            watching.scheduleWithFixedDelay(this::follow, 0, 500, TimeUnit.MILLISECONDS);
        }
    }

    Projection projection(String name) {
        Projection projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("no projection is called " + name);
        }
        return projection;
    }

    /** The generation that readers read. */
    Generation live(String name) {
        Projection projection = projection(name);
        Integer number = live.get(name);
        return new Generation(
                service,
                name,
                number != null
                        ? number
                        : generations.read(name, projection.edition()).live());
    }

    /** Starts to build a projection from the beginning, or lets the building go on; it is read once it has caught up. Returns its number. */
    public int rebuild(String name) {
        return generations.startBuilding(name, projection(name).edition());
    }

    public Set<String> names() {
        return Set.copyOf(projections.keySet());
    }

    /** Calls back, on a consumer's thread, whenever the projection has changed on this instance. */
    public void onChange(String name, Runnable listener) {
        listeners.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /**
     * The parks of the live generations, by what an operator calls the consumer: a projection's name for its main topic, and
     * {@code <name>/<topic>} for another.
     */
    public Map<String, Parking> parkings() {
        Map<String, Parking> parkings = new TreeMap<>();
        projections.forEach((name, projection) -> parkings(projection, live(name))
                .forEach((topic, parking) ->
                        parkings.put(topic.equals(projection.mainTopic()) ? name : name + '/' + topic, parking)));
        return parkings;
    }

    /** The parks of a generation by topic: subjects of two topics may have the same id. */
    private Map<String, Parking> parkings(Projection projection, Generation generation) {
        Map<String, Parking> parkings = new HashMap<>();
        for (String topic : projection.topics()) {
            String suffix = topic.equals(projection.mainTopic()) ? "" : '/' + topic;
            parkings.put(
                    topic,
                    new Parking(
                            database,
                            generation.group() + suffix,
                            consumer(service, projection.name()) + suffix,
                            clock));
        }
        return parkings;
    }

    private void follow() {
        boolean lookForReplacedTopics =
                System.nanoTime() - lookedForReplacedTopicsAt > LOOK_FOR_REPLACED_TOPICS_EVERY.toNanos();
        if (lookForReplacedTopics) {
            lookedForReplacedTopicsAt = System.nanoTime();
            running.keySet().forEach(this::replaceIfATopicIsAnother);
        }
        for (Projection projection : projections.values()) {
            try {
                follow(projection);
            } catch (RuntimeException away) {
                log.warn("Can't follow the projection {}: {}", projection.name(), away.toString());
            }
        }
    }

    private void follow(Projection projection) {
        Generations.Pointer pointer = generations.read(projection.name(), projection.edition());
        live.put(projection.name(), pointer.live());
        if (pointer.isBehind(projection.edition())) {
            log.info("What is kept of {} is of an earlier edition: it is built anew", projection.name());
            generations.startEdition(projection.name(), pointer, projection.edition());
            return;
        }
        Set<Generation> wanted = new HashSet<>();
        if (pointer.edition() <= projection.edition()) {
            wanted.add(new Generation(service, projection.name(), pointer.live()));
        }
        pointer.building()
                .filter(number -> pointer.buildingEdition() <= projection.edition())
                .ifPresent(number -> wanted.add(new Generation(service, projection.name(), number)));
        for (Generation generation : Set.copyOf(running.keySet())) {
            if (generation.projection().equals(projection.name()) && !wanted.contains(generation)) {
                log.info("Generation {} is no longer read", generation.group());
                running.computeIfPresent(generation, (key, container) -> {
                    container.stop();
                    return null;
                });
            }
        }
        for (Generation generation : wanted) {
            running.compute(
                    generation,
                    (key, container) ->
                            container != null && container.isRunning() ? container : consume(projection, key));
        }
        pointer.building()
                .map(number -> new Generation(service, projection.name(), number))
                .filter(wanted::contains)
                .filter(built -> progress.hasCaughtUp(built, projection.topics()))
                .filter(built -> !pointer.keepsLive()
                        || progress.holdsAllOf(new Generation(service, projection.name(), pointer.live()), built))
                .ifPresent(built -> {
                    log.info("Generation {} has caught up and is read from now on", built.group());
                    generations.switchTo(projection.name(), built.number(), pointer.buildingEdition());
                    live.put(projection.name(), built.number());
                    notifyListeners(projection.name());
                });
    }

    /** Whether a generation's views certainly have this index. */
    boolean isIndexed(Generation generation, Bson keys) {
        return indexes.isMade(collection(generation), keys);
    }

    private String collection(Generation generation) {
        return generation.views(database).getNamespace().getCollectionName();
    }

    private KafkaMessageListenerContainer<byte[], byte[]> consume(Projection projection, Generation generation) {
        projection.indexes().forEach(index -> indexes.ensure(collection(generation), index));
        ContainerProperties properties =
                new ContainerProperties(projection.topics().toArray(String[]::new));
        properties.setGroupId(generation.group());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        RecordReader reader = new RecordReader(deadLetters, consumer(service, projection.name()));
        Map<String, Parking> parkings = parkings(projection, generation);
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>)
                records -> apply(projection, generation, reader, parkings, records));
        KafkaMessageListenerContainer<byte[], byte[]> container =
                new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(generation.group());
        container.setCommonErrorHandler(forEver);
        container.start();
        return container;
    }

    private void apply(
            Projection projection,
            Generation generation,
            RecordReader reader,
            Map<String, Parking> parkings,
            List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            new ProjectionBatch(projection, generation, database, reader, parkings, topicIds).apply(records);
        } catch (TopicReplacedException replaced) {
            log.warn("{}: {} starts a new generation", replaced.getMessage(), projection.name());
            generations.replace(generation, projection.edition());
            throw replaced;
        }
        notifyListeners(projection.name());
    }

    /** A topic may have been made anew while nothing comes from it: then nobody would count what it lacks. */
    private void replaceIfATopicIsAnother(Generation generation) {
        try {
            for (Document counter : generation.counters(database).find()) {
                String topic = counter.getString("topic");
                if (topicIds.isReplaced(topic, counter.getString("topicId"))) {
                    log.warn("The topic {} is another: {} starts a new generation", topic, generation.projection());
                    generations.replace(
                            generation, projection(generation.projection()).edition());
                    return;
                }
            }
        } catch (RuntimeException away) {
            log.debug("Can't compare the topics of {}: {}", generation.group(), away.toString());
        }
    }

    private void notifyListeners(String name) {
        for (Runnable listener : listeners.getOrDefault(name, List.of())) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                log.warn("A listener to {} failed", name, failure);
            }
        }
    }

    /** First whoever starts consumers, then the consumers: one started in between would consume for ever. */
    @Override
    public void close() {
        watching.shutdownNow();
        try {
            if (!watching.awaitTermination(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Still following the projections' pointers");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        running.values().forEach(KafkaMessageListenerContainer::stop);
        running.clear();
    }
}
