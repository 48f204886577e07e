package org.safetyvalve.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.testing.NeedsDurableStore;

@NeedsDurableStore
class DurableStoreTest {

    private static final int WRITERS = 8;
    private static final long LOAD_MILLIS = 2_000;

    @TempDir
    Path directory;

    private DurableStore store;

    @BeforeEach
    void open() {
        store = DurableStore.open(directory.resolve("data"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void killedUnderLoadItHasEveryWriteThatItAcknowledged() throws InterruptedException {
        WriteLoad load = new WriteLoad(WRITERS, () -> WriteLoad.connect(store.uri()));
        for (int round = 0; round < 2; round++) {
            int before = load.count();
            load.start("round" + round);
            Thread.sleep(LOAD_MILLIS);
            store.crash();
            load.awaitEnd();
            store.start();
            assertThat(load.count()).isGreaterThan(before + 100);
            load.assertNothingAcknowledgedIsLost();
        }
    }

    @Test
    void withItsDatabaseAloneKilledItAnswersAnErrorUntilItIsStarted() {
        insert("a");
        store.crashDatabase();
        assertThat(FreePort.isServed(store.port())).isTrue();
        assertThatThrownBy(() -> insert("b"))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        answer -> assertThat(answer.getCode()).isEqualTo(1));
        store.start();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void stoppedAndStartedItGoesOnWithItsData() {
        insert("a");
        store.stop();
        assertThat(FreePort.isServed(store.port())).isFalse();
        assertThatThrownBy(() -> insert("b")).isInstanceOf(MongoException.class);
        store.start();
        store.start();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void frozenItAnswersNobodyAndThawedItGoesOn() throws Exception {
        insert("a");
        store.freeze();
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> insert("b"));
        assertThatThrownBy(() -> written.get(1_500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        store.thaw();
        written.get(10, TimeUnit.SECONDS);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void closedWhileFrozenItIsGoneWithItsData() {
        insert("a");
        store.freeze();
        store.close();
        assertThat(FreePort.isServed(store.port())).isFalse();
        assertThat(Files.exists(directory.resolve("data"))).isFalse();
    }

    @Test
    void aKilledTestLeavesNothingBehind() throws Exception {
        Path said = directory.resolve("said");
        Process test = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        org.safetyvalve.platform.process.ClassPath.ofThisJvm(name -> true),
                        OpensAStore.class.getName(),
                        directory.resolve("of-the-killed").toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        until(() -> read(said).endsWith("\n"));
        int port = Integer.parseInt(read(said).trim());
        assertThat(FreePort.isServed(port)).isTrue();
        test.destroyForcibly();
        until(() -> !FreePort.isServed(port) && !Files.exists(directory.resolve("of-the-killed")));
    }

    /** A test that is killed before it closes its store. */
    static final class OpensAStore {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(DurableStore.open(Path.of(arguments[0])).port());
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void until(java.util.function.BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private void insert(String id) {
        try (MongoClient client = WriteLoad.connect(store.uri())) {
            client.getDatabase("self").getCollection("records").insertOne(new Document("_id", id));
        }
    }

    private long count() {
        try (MongoClient client = WriteLoad.connect(store.uri())) {
            return client.getDatabase("self").getCollection("records").countDocuments();
        }
    }
}
