/** Responsibility problems in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.problems.store;

import org.jspecify.annotations.NullMarked;
