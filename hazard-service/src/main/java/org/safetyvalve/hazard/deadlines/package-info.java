/** The clockwork: what follows from a deadline that has passed is decided here, once, on whichever instance looks first. */
@NullMarked
package org.safetyvalve.hazard.deadlines;

import org.jspecify.annotations.NullMarked;
