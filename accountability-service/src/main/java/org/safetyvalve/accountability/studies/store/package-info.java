/** Special studies in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.studies.store;

import org.jspecify.annotations.NullMarked;
