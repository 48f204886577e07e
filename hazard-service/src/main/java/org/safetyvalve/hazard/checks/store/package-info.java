/** Where checks and look-backs are kept, and what follows from them is finished. */
@NullMarked
package org.safetyvalve.hazard.checks.store;

import org.jspecify.annotations.NullMarked;
