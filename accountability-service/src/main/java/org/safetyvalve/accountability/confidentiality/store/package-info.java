/** The keys in files, what was read in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.confidentiality.store;

import org.jspecify.annotations.NullMarked;
