package org.safetyvalve.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.store.EmbeddedStore;

class OutsideStoreTest {

    @TempDir
    Path directory;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final String uri = store.uri("");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEmptyStoreIsTakenAndKnownAgain() throws IOException {
        start("data", "--store", uri);
        load("data");

        assertThatCode(() -> start("data", "--store", uri)).doesNotThrowAnyException();
    }

    @Test
    void aStoreOfAnotherDirectoryIsRefused() throws IOException {
        start("data", "--store", uri);

        assertThatThrownBy(() -> start("other", "--store", uri))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not go with")
                .hasMessageContaining("--data");
    }

    @Test
    void aStoreThatLostWhatTheDirectoryLoadedIsRefused() throws IOException {
        start("data", "--store", uri);
        load("data");

        try (EmbeddedStore empty = EmbeddedStore.inMemory()) {
            assertThatThrownBy(() -> start("data", "--store", empty.uri("")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("does not go with");
        }
    }

    @Test
    void aStoreThatAServiceUsedWithoutTheQuickStartIsRefused() {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("hazard").getCollection("hazards").insertOne(new Document("_id", "h"));
        }

        assertThatThrownBy(() -> start("data", "--store", uri))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("empty store");
    }

    @Test
    void aDirectoryThatGoesWithAnOutsideStoreIsNotStartedWithoutIt() throws IOException {
        start("data", "--store", uri);

        assertThatThrownBy(() -> start("data")).isInstanceOf(CannotStart.class).hasMessageContaining("--store");
    }

    @Test
    void aStartInterruptedBetweenTheTwoMarksBeginsAnew() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data").resolve("outside-store"), "half\n");

        start("data", "--store", uri);

        assertThatThrownBy(() -> start("other", "--store", uri)).isInstanceOf(CannotStart.class);
        assertThatCode(() -> start("data", "--store", uri)).doesNotThrowAnyException();
        assertThat(directory.resolve("data").resolve("outside-store")).hasContent("half");
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaidAtOnceWithoutItsPassword() {
        assertThatThrownBy(() -> start("data", "--store", "mongodb://me:secret@127.0.0.1:" + FreePort.any() + "/"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not answer")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aConnectionStringThatIsNoneIsSaid() {
        assertThatThrownBy(() -> start("data", "--store", "localhost:27017"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("connection string");
    }

    private void start(String name, String... arguments) throws IOException {
        try (DataDirectory data = DataDirectory.open(directory.resolve(name))) {
            OutsideStore.requireOurs(Options.parse(List.of(arguments)), data);
        }
    }

    private void load(String name) throws IOException {
        Files.createDirectories(directory.resolve(name).resolve("campaign"));
    }
}
