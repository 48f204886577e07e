package org.safetyvalve.starter.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.safetyvalve.starter.fixture.Stores;

/** A store that somebody runs: MongoDB 8, FerretDB 2. {@code SAFETYVALVE_CONFORMANCE_STORE=mongodb://host:27017}. */
@EnabledIfEnvironmentVariable(named = "SAFETYVALVE_CONFORMANCE_STORE", matches = "mongodb.*")
class OutsideStoreConformanceTest extends StoreConformance {
    private final MongoClient client = Stores.connect(System.getenv("SAFETYVALVE_CONFORMANCE_STORE"));
    private final MongoDatabase database = client.getDatabase("conformance-" + UUID.randomUUID());

    @Override
    protected MongoDatabase emptyDatabase() {
        return database;
    }

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }
}
