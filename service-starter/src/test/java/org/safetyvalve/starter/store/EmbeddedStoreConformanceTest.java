package org.safetyvalve.starter.store;

import com.mongodb.client.MongoDatabase;
import org.safetyvalve.starter.fixture.Stores;

class EmbeddedStoreConformanceTest extends StoreConformance {
    @Override
    protected MongoDatabase emptyDatabase() {
        return Stores.newDatabase();
    }
}
