/** Joint interviews in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.interviews.store;

import org.jspecify.annotations.NullMarked;
