package org.safetyvalve.starter.store.conformance;

import org.junit.jupiter.api.Nested;

/**
 * The whole suite. A store's test extends it and says where the store is:
 *
 * <pre>
 * class MyStoreConformanceTest extends StoreConformance {
 *     &#64;RegisterExtension
 *     static final ConformanceStore STORE = ConformanceStore.at(() -> "mongodb://…");
 * }
 * </pre>
 */
public abstract class StoreConformance {

    @Nested
    class Types extends TypeConformance {}

    @Nested
    class UniqueKeys extends UniqueKeyConformance {}

    @Nested
    class ConditionalWrites extends ConditionalWriteConformance {}

    @Nested
    class OneWrite extends OneWriteConformance {}

    @Nested
    class Idempotency extends IdempotencyConformance {}

    @Nested
    class Bulks extends BulkConformance {}

    @Nested
    class Drain extends DrainConformance {}

    @Nested
    class Sweeping extends SweeperConformance {}

    @Nested
    class Ledger extends LedgerConformance {}

    @Nested
    class Inbox extends InboxConformance {}

    @Nested
    class Counters extends CounterConformance {}

    @Nested
    class Queries extends QueryConformance {}

    @Nested
    class Indexes extends IndexConformance {}

    @Nested
    class Paging extends PagingConformance {}

    @Nested
    class ReadConcerns extends ReadConcernConformance {}

    @Nested
    class Files extends GridFsConformance {}

    @Nested
    class Clocks extends ClockConformance {}
}
