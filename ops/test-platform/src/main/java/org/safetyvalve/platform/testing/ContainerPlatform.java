package org.safetyvalve.platform.testing;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The broker and the store that production runs on, in containers; chosen by the Maven profile {@code containers}. */
public final class ContainerPlatform {
    /** The system property that chooses the platform; {@code containers} is the one value that means something. */
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
