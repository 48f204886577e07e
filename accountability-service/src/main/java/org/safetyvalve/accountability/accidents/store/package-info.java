/** Accidents in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.accidents.store;

import org.jspecify.annotations.NullMarked;
