/** Supervisions, inspections and visits in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.supervisions.store;

import org.jspecify.annotations.NullMarked;
