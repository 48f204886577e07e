/** Transfers in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.transfers.store;

import org.jspecify.annotations.NullMarked;
