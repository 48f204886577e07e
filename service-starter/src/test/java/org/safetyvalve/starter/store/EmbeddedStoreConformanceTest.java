package org.safetyvalve.starter.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.safetyvalve.platform.store.EmbeddedStore;
import org.safetyvalve.starter.store.conformance.ConformanceStore;
import org.safetyvalve.starter.store.conformance.StoreConformance;

/** The store of the quick start. */
class EmbeddedStoreConformanceTest extends StoreConformance {
    private static final EmbeddedStore EMBEDDED = EmbeddedStore.inMemory();

    @RegisterExtension
    static final ConformanceStore STORE = ConformanceStore.at(() -> EMBEDDED.uri(""));

    @AfterAll
    static void close() {
        EMBEDDED.close();
    }
}
