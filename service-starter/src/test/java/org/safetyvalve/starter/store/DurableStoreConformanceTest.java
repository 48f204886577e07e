package org.safetyvalve.starter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.safetyvalve.platform.testing.NeedsDurableStore;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.store.conformance.ConformanceStore;
import org.safetyvalve.starter.store.conformance.StoreConformance;

/** FerretDB on PostgreSQL with DocumentDB, by {@code ops/durable-store}. */
@NeedsDurableStore
class DurableStoreConformanceTest extends StoreConformance {

    @RegisterExtension
    static final ConformanceStore STORE =
            ConformanceStore.at(() -> Platform.durableStore().uri());
}
