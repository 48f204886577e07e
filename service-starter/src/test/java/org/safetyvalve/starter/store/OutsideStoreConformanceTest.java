package org.safetyvalve.starter.store;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.safetyvalve.starter.store.conformance.ConformanceStore;
import org.safetyvalve.starter.store.conformance.StoreConformance;

/** A store that somebody runs: {@code SAFETYVALVE_CONFORMANCE_STORE=mongodb://host:27017}. */
@EnabledIfEnvironmentVariable(
        named = "SAFETYVALVE_CONFORMANCE_STORE",
        matches = "mongodb.*",
        disabledReason = "no store was named by SAFETYVALVE_CONFORMANCE_STORE=mongodb://…")
class OutsideStoreConformanceTest extends StoreConformance {

    @RegisterExtension
    static final ConformanceStore STORE = ConformanceStore.at(() -> System.getenv("SAFETYVALVE_CONFORMANCE_STORE"));
}
