package org.safetyvalve.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.store.DurableStore;
import org.safetyvalve.platform.store.EmbeddedStore;

/**
 * One broker and one store for all tests of this JVM, each started when first asked for. A test keeps to itself by names of its own: a
 * database, and topics or consumer groups. With the system property {@code safetyvalve.platform=containers} (the Maven profile
 * {@code containers}) they are {@code apache/kafka} and {@code mongo} on Docker; with {@code safetyvalve.platform=durable} the store is
 * {@link #durableStore()}. Otherwise the store is in memory: a test of durability starts its own
 * {@link org.safetyvalve.platform.store.StoreProcess}, a test that kills the broker its own {@link LocalBroker}.
 */
public final class Platform {

    private static @Nullable LocalBroker broker;
    private static @Nullable EmbeddedStore store;
    private static @Nullable DurableStore durableStore;

    private Platform() {}

    /** The broker's bootstrap address. The first call starts it and takes some seconds. */
    public static synchronized String kafka() {
        if (ContainerPlatform.isWanted()) {
            return ContainerPlatform.kafka();
        }
        if (broker == null) {
            Path directory = newDirectory("kafka");
            broker = LocalBroker.start(directory.resolve("data"), FreePort.any(), directory.resolve("kafka.log"));
            LocalBroker started = broker;
            atExit(() -> {
                started.kill();
                delete(directory);
            });
        }
        return broker.bootstrap();
    }

    /** The connection string of a database of the store, made when it is first written to. */
    public static synchronized String storeUri(String database) {
        if (ContainerPlatform.isWanted()) {
            return ContainerPlatform.storeUri(database);
        }
        if ("durable".equals(System.getProperty(ContainerPlatform.CHOICE))) {
            return durableStore().uri(database);
        }
        if (store == null) {
            store = EmbeddedStore.inMemory();
            atExit(store::close);
        }
        return store.uri(database);
    }

    /**
     * The one durable store of this JVM's tests that share one: a test that crashes its store opens one of its own. The first call starts it.
     *
     * @throws IllegalStateException when the machine can't have it; see {@link NeedsDurableStore}
     */
    public static synchronized DurableStore durableStore() {
        if (durableStore == null) {
            durableStore = DurableStore.open(temporaryDirectory("durable-store").resolve("data"));
        }
        return durableStore;
    }

    /** Makes those of the topics that are not there, with 12 partitions and kept for ever. */
    public static void createTopics(String... names) {
        Topics.create(kafka(), names);
    }

    /** A new directory that is deleted when this JVM ends. */
    public static Path temporaryDirectory(String name) {
        Path directory = newDirectory(name);
        atExit(() -> delete(directory));
        return directory;
    }

    private static Path newDirectory(String name) {
        try {
            return Files.createTempDirectory("safety-valve-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atExit(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(last, "platform-exit"));
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            directory.toFile().deleteOnExit();
        }
    }
}
