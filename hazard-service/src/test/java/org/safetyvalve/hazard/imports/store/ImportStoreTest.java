package org.safetyvalve.hazard.imports.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.imports.ImportProgress;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.fixture.StoreLog;
import org.safetyvalve.starter.fixture.Stores;

/** The list of imports, and what it is read by. */
class ImportStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");

    private final StoreLog log = new StoreLog();
    private final MongoDatabase database = Stores.newDatabase(log);
    private final ImportStore store = new ImportStore(database);

    private void received(String id, Actor by, Instant at) {
        store.insert(new SheetImport(
                id,
                null,
                true,
                null,
                "sheet.csv",
                Path.of("/nowhere/" + id),
                "00",
                by,
                at,
                "hash",
                1,
                new ImportProgress(ImportProgress.State.WAITING, 0, 0, 0, 0, 0, null, null)));
    }

    @Test
    void readsEveryPageAlongAnIndexThatHasAnOrganisationsImportsInTheListsOrder() {
        received("a", DEPARTMENT, NOON);
        received("c", DEPARTMENT, NOON);
        received("b", DEPARTMENT, NOON);
        received("first", DEPARTMENT, NOON.minusMillis(1));
        received("last", DEPARTMENT, NOON.plusMillis(1));
        received("another's", COMMITTEE, NOON);

        List<String> read = new ArrayList<>();
        ImportStore.@Nullable Place after = null;
        List<SheetImport> page;
        do {
            page = store.list(DEPARTMENT.organisation(), after, 2);
            page.forEach(sheet -> read.add(sheet.id()));
            after = page.isEmpty()
                    ? null
                    : new ImportStore.Place(
                            page.get(page.size() - 1).receivedAt(),
                            page.get(page.size() - 1).id());
        } while (after != null);
        assertThat(read).containsExactly("last", "c", "b", "a", "first");

        Document index =
                new Document("by.organisation", 1).append("receivedAt", -1).append("_id", -1);
        assertThat(database.getCollection("imports").listIndexes())
                .extracting(made -> made.get("key", Document.class))
                .contains(index);
        BsonDocument order = new Document("receivedAt", -1).append("_id", -1).toBsonDocument();
        assertThat(log.commands("find", "imports")).hasSize(4).allSatisfy(find -> {
            assertThat(find.getDocument("hint")).isEqualTo(index.toBsonDocument());
            assertThat(find.getDocument("sort")).isEqualTo(order);
            assertThat(find.getDocument("filter")).containsKey("by.organisation");
        });
    }
}
