package org.safetyvalve.hazard.imports.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.imports.Column;
import org.safetyvalve.hazard.imports.SheetMapping;
import org.safetyvalve.starter.fixture.StoreLog;
import org.safetyvalve.starter.fixture.Stores;

/** The list of mappings, and what it is read by. */
class MappingStoreTest {
    private final StoreLog log = new StoreLog();
    private final MongoDatabase database = Stores.newDatabase(log);
    private final MappingStore store = new MappingStore(database);

    private void saved(String id, int version, String organisation) {
        SheetMapping mapping = new SheetMapping(
                id,
                version,
                "sheet",
                organisation,
                "importer",
                Instant.parse("2026-03-05T04:00:00Z"),
                Map.of("名称", Column.TITLE),
                Set.of(),
                Map.of());
        assertThat(store.insert(mapping, id + version, "hash")).isTrue();
    }

    @Test
    void readsEveryPageAlongAnIndexThatHasAnOrganisationsMappingsInTheListsOrder() {
        saved("a", 1, "bureau");
        saved("c", 1, "bureau");
        saved("b", 1, "bureau");
        saved("b", 2, "bureau");
        saved("d", 1, "another");

        List<String> read = new ArrayList<>();
        String after = null;
        List<SheetMapping> page;
        do {
            page = store.newest("bureau", after, 2);
            page.forEach(mapping -> read.add(mapping.id() + mapping.version()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (after != null);
        assertThat(read).containsExactly("c1", "b2", "a1");

        Document index = new Document("organisation", 1).append("_id", -1);
        assertThat(database.getCollection("import-mappings").listIndexes())
                .extracting(made -> made.get("key", Document.class))
                .contains(index);
        assertThat(log.commands("find", "import-mappings"))
                .hasSize(3)
                .allSatisfy(find -> assertThat(find.getDocument("hint")).isEqualTo(index.toBsonDocument()));
    }
}
