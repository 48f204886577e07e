/** Exchanges in the store, their agendas, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.exchanges.store;

import org.jspecify.annotations.NullMarked;
