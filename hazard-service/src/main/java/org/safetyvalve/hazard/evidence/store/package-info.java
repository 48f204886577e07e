/** Evidence in the store: what is known of a file in a collection, its content in GridFS. */
@NullMarked
package org.safetyvalve.hazard.evidence.store;

import org.jspecify.annotations.NullMarked;
