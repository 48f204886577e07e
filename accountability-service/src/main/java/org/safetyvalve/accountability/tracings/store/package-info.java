/** Responsibility tracings in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.tracings.store;

import org.jspecify.annotations.NullMarked;
