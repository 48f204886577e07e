/** Key supervisions in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.keysupervisions.store;

import org.jspecify.annotations.NullMarked;
