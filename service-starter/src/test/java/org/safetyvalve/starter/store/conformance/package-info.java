/**
 * All that Safety Valve asks of a store, one abstract class a capability. A store that passes can be claimed: extend {@link
 * org.safetyvalve.starter.store.conformance.StoreConformance} and say where it is. No transaction, change stream,
 * collation, date arithmetic or validator is asked for.
 */
package org.safetyvalve.starter.store.conformance;
