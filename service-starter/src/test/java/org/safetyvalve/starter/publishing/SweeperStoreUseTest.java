package org.safetyvalve.starter.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.fixture.StoreLog;
import org.safetyvalve.starter.fixture.Stores;

/** What publishing asks of the store: committed data, sorted bulks, few indexes. */
class SweeperStoreUseTest {
    private final StoreLog log = new StoreLog();
    private final MongoDatabase database = Stores.newDatabase(log);

    @Test
    void sweepsWhatAMajorityHasCommittedByPartialIndexes() {
        try (Instance instance = new Instance(database, new ArrayList<>())) {
            instance.register("u");
            instance.awaitHeld("u:1");
            int before = log.commands("find", "units").size();
            await().untilAsserted(() -> {
                instance.sweeper.sweep();
                assertThat(log.commands("find", "units")).hasSizeGreaterThan(before + 2);
            });
            List<BsonDocument> finds = log.commands("find", "units");
            assertThat(finds.subList(before, finds.size()))
                    .allMatch(find -> find.getDocument("readConcern")
                            .getString("level")
                            .getValue()
                            .equals("majority"));
            assertThat(finds.subList(before, finds.size()))
                    .filteredOn(find -> find.getDocument("filter").containsKey("pending"))
                    .isNotEmpty()
                    .as("or the durable store reads the whole collection")
                    .allMatch(find -> find.getDocument("sort").equals(BsonDocument.parse("{pending: 1}")));
            List<String> keys = new ArrayList<>();
            database.getCollection("units")
                    .listIndexes()
                    .forEach(index -> keys.add(index.get("key", Document.class).toJson()));
            assertThat(keys).anyMatch(key -> key.contains("pending"));
            assertThat(log.commands("createIndexes", "units"))
                    .hasSize(1)
                    .allMatch(index ->
                            index.getArray("indexes").get(0).asDocument().containsKey("partialFilterExpression"));
        }
    }

    @Test
    void sortsEveryBulkById() {
        try (Instance instance = new Instance(database, new ArrayList<>())) {
            List<String> ids = List.of("w", "u", "z", "v", "a");
            for (String id : ids) {
                instance.register(id);
                for (int i = 2; i <= 9; i++) {
                    instance.rename(id, id + i);
                }
            }
            for (int i = 1; i <= 9; i++) {
                await().until(() -> instance.broker.held() == ids.size());
                while (instance.broker.held() > 0
                        && Instance.ids(instance.broker.heldRecords()).get(0).endsWith(":" + i)) {
                    instance.broker.acknowledge(0);
                }
                if (i == 9) {
                    break;
                }
            }
            await().until(() -> database.getCollection("units").countDocuments(new Document("pending", true)) == 0);
            assertThat(log.requireSortedBulks()).contains("insert ledger", "update units");
        }
    }
}
