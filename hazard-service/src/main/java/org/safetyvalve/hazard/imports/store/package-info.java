/** Where imports are kept: their progress, and what was wrong with which row. */
@NullMarked
package org.safetyvalve.hazard.imports.store;

import org.jspecify.annotations.NullMarked;
