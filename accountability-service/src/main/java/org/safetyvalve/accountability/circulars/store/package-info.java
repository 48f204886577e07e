/** Circulars in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.circulars.store;

import org.jspecify.annotations.NullMarked;
