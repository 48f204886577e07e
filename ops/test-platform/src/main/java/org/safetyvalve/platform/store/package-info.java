/**
 * A store that speaks MongoDB's protocol inside one JVM, for the quick start and for tests. A write is committed to the file before
 * it is answered; every document is reached by its {@code _id} first. Built on mongo-java-server and H2's MVStore. It is for trying
 * out: no replication, no transactions, no change streams, and nobody's figure of performance. Beside it, for tests that need one, the
 * durable store of {@code ops/durable-store}, run by its script.
 */
@NullMarked
package org.safetyvalve.platform.store;

import org.jspecify.annotations.NullMarked;
