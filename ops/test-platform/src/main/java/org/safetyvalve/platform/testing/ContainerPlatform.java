package org.safetyvalve.platform.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The broker and the store that production runs on, in containers; chosen by the Maven profile {@code containers}. */
public final class ContainerPlatform {
    /** The system property that chooses the platform: {@code containers}, {@code durable}, or neither. */
    static final String CHOICE = "safetyvalve.platform";

    private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
    private static final String STORE_IMAGE = "mongo:8";

    private static @Nullable KafkaContainer broker;
    private static @Nullable MongoDBContainer store;

    private ContainerPlatform() {}

    /** Whether the tests were asked to run on containers. */
    public static boolean isWanted() {
        return "containers".equals(System.getProperty(CHOICE));
    }

    /** Whether Docker answers here. */
    public static boolean isPossible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Why the store's container can't be had, for a person to read; empty when it can. Fetches its image when that is not here. */
    public static Optional<String> whyNoStore() {
        if (!isPossible()) {
            return Optional.of("no Docker answers here");
        }
        return ContainerImage.whyNot(STORE_IMAGE);
    }

    static synchronized String kafka() {
        if (broker == null) {
            broker = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            broker.start();
        }
        return broker.getBootstrapServers();
    }

    static synchronized String storeUri(String database) {
        if (store == null) {
            store = new MongoDBContainer(STORE_IMAGE).withReplicaSet();
            store.start();
        }
        return store.getReplicaSetUrl(database);
    }
}
