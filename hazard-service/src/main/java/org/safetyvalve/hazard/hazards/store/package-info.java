/** Where hazards are kept and found again. */
@NullMarked
package org.safetyvalve.hazard.hazards.store;

import org.jspecify.annotations.NullMarked;
