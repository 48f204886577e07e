package org.safetyvalve.starter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.safetyvalve.platform.testing.NeedsContainerStore;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.store.conformance.ConformanceStore;
import org.safetyvalve.starter.store.conformance.StoreConformance;

/** MongoDB as a replica set, the production choice: {@code mvn -Pcontainers verify} where Docker is. */
@NeedsContainerStore
class MongoConformanceTest extends StoreConformance {

    @RegisterExtension
    static final ConformanceStore STORE = ConformanceStore.at(() -> Platform.storeUri("conformance"));
}
