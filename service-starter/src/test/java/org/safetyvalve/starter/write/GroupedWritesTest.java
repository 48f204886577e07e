package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.write.GroupedWrites.Outcome;

/** Writes that come together, with the messages held on their way to the store until a test lets them go. */
class GroupedWritesTest {
    private final HeldMessages messages = new HeldMessages();
    private final MongoDatabase database = Stores.newDatabase(messages);
    private final MongoCollection<Document> units = database.getCollection("units");
    private final GroupedWrites<UpdateOneModel<Document>> writes = GroupedWrites.updating(losingAnswers(units));
    private volatile boolean broken;

    @BeforeEach
    void holdUpdates() {
        messages.hold("update");
    }

    @AfterEach
    void close() {
        messages.close();
    }

    /** The collection, whose answers to bulks are lost while it is broken. */
    @SuppressWarnings("unchecked")
    private MongoCollection<Document> losingAnswers(MongoCollection<Document> collection) {
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoCollection.class}, (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(collection, arguments);
                        if (broken && method.getName().equals("bulkWrite")) {
                            throw new MongoSocketReadException("lost", new ServerAddress());
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void has(int units) {
        for (int i = 0; i < units; i++) {
            this.units.insertOne(new Document("_id", id(i)).append("version", 1L));
        }
    }

    private static String id(int unit) {
        return "u%02d".formatted(unit);
    }

    private Outcome write(int unit, long version) {
        return writes.write(
                id(unit),
                new UpdateOneModel<>(
                        new Document("_id", id(unit)).append("version", version),
                        new Document("$inc", new Document("version", 1L))));
    }

    private CompletableFuture<Outcome> begin(int unit, long version) throws InterruptedException {
        return messages.begin(() -> write(unit, version));
    }

    private List<Integer> sizes() {
        return messages.commands("update", "units").stream()
                .map(command -> command.getArray("updates").size())
                .toList();
    }

    @Test
    void sendsAtOnceWhatFindsNothingOnItsWayAndTogetherWhatComesMeanwhile() throws Exception {
        has(5);
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        all.add(begin(0, 1));
        messages.await(1);
        for (int i = 4; i > 0; i--) {
            all.add(begin(i, 1));
        }
        messages.letGo(2);

        assertThat(all).extracting(CompletableFuture::join).containsOnly(Outcome.WRITTEN);
        assertThat(sizes()).containsExactly(1, 4);
        assertThat(messages.requireSortedBulks()).containsExactly("update units");
        assertThat(units.countDocuments(new Document("version", 2L))).isEqualTo(5);
    }

    @Test
    void sendsAnotherMessageWhenManyWait() throws Exception {
        has(20);
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.add(begin(i, 1));
        }
        messages.await(2);
        assertThat(sizes()).containsExactly(1, 8);
        messages.letGo(2);
        assertThat(all).extracting(CompletableFuture::join).containsOnly(Outcome.WRITTEN);
    }

    @Test
    void keepsTwoWritesOfOneDocumentApart() throws Exception {
        has(2);
        CompletableFuture<Outcome> first = begin(0, 1);
        messages.await(1);
        CompletableFuture<Outcome> second = begin(1, 1);
        CompletableFuture<Outcome> third = begin(1, 1);
        messages.letGo(3);

        assertThat(List.of(first.join(), second.join(), third.join()))
                .containsExactly(Outcome.WRITTEN, Outcome.WRITTEN, Outcome.NOT_WRITTEN);
        assertThat(sizes()).containsExactly(1, 1, 1);
    }

    @Test
    void saysThatOneOfTheseWasNotWrittenWhenTheStoreCountsFewer() throws Exception {
        has(3);
        CompletableFuture<Outcome> first = begin(0, 7);
        messages.await(1);
        CompletableFuture<Outcome> stale = begin(1, 7);
        CompletableFuture<Outcome> current = begin(2, 1);
        messages.letGo(2);

        assertThat(first.join()).isEqualTo(Outcome.NOT_WRITTEN);
        assertThat(List.of(stale.join(), current.join())).containsOnly(Outcome.ONE_OF_THESE);
        assertThat(units.find(new Document("_id", id(1))).first()).containsEntry("version", 1L);
        assertThat(units.find(new Document("_id", id(2))).first()).containsEntry("version", 2L);
    }

    @Test
    void tellsOnlyTheWriteThatTheStoreRefusesThatItsOutcomeIsUnknown() throws Exception {
        has(3);
        CompletableFuture<Outcome> first = begin(0, 1);
        messages.await(1);
        CompletableFuture<Outcome> refused = messages.begin(() -> writes.write(
                id(1), new UpdateOneModel<>(new Document("_id", id(1)), new Document("$inc", new Document("_id", 1)))));
        CompletableFuture<Outcome> taken = begin(2, 1);
        messages.letGo(2);

        assertThat(List.of(first.join(), taken.join())).containsOnly(Outcome.WRITTEN);
        assertThatThrownBy(refused::join).hasCauseInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void tellsOfEachCreationOfAMessageWhetherItsIdWasFree() throws Exception {
        has(2);
        GroupedWrites<Document> creations = GroupedWrites.inserting(units);
        messages.hold("insert");
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        for (int i = 3; i >= 0; i--) {
            Document unit = new Document("_id", id(i)).append("version", 7L);
            all.add(messages.begin(() -> creations.write(unit.getString("_id"), unit)));
            messages.await(1);
        }
        messages.letGo(2);

        assertThat(all)
                .extracting(CompletableFuture::join)
                .containsExactly(Outcome.WRITTEN, Outcome.WRITTEN, Outcome.NOT_WRITTEN, Outcome.NOT_WRITTEN);
        assertThat(messages.requireSortedBulks()).containsExactly("insert units");
        assertThat(units.countDocuments(new Document("version", 7L))).isEqualTo(2);
    }

    @Test
    void tellsAllOfAMessageThatItsOutcomeIsUnknownAndGoesOn() throws Exception {
        has(4);
        CompletableFuture<Outcome> first = begin(0, 1);
        messages.await(1);
        List<CompletableFuture<Outcome>> unknown = List.of(begin(1, 1), begin(2, 1));
        messages.letGo(1);
        assertThat(first.join()).isEqualTo(Outcome.WRITTEN);
        messages.await(2);
        broken = true;
        messages.letGo(1);
        for (CompletableFuture<Outcome> one : unknown) {
            assertThatThrownBy(one::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(OutcomeUnknownException.class);
        }
        broken = false;
        messages.letGo(1);
        assertThat(write(3, 1)).isEqualTo(Outcome.WRITTEN);
        assertThat(sizes()).containsExactly(1, 2, 1);
    }
}
