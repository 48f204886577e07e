/**
 * The hazard (隐患): found, classified, assigned, rectified, verified by somebody else, closed. The rules of its lifecycle
 * are here and nowhere else, in plain Java; {@code web}, {@code store} and {@code messaging} adapt it.
 */
@NullMarked
package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.NullMarked;
