/** The one write: an aggregate's state and its events in one conditional write of one document. */
@NullMarked
package org.safetyvalve.starter.write;

import org.jspecify.annotations.NullMarked;
