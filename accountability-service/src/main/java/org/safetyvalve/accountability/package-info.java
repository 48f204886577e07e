/**
 * Supervision of those who supervise: supervisions, responsibility problems, leads, accidents, responsibility tracings and
 * transfers.
 * A room is a thing of the field; inside it the domain is plain Java, and {@code web}, {@code store} and {@code messaging}
 * are its adapters.
 */
@NullMarked
package org.safetyvalve.accountability;

import org.jspecify.annotations.NullMarked;
