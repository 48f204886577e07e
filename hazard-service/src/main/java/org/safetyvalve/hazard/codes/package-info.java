/**
 * Codes of the national standards, as versioned tables (代码表). A code is refused only where it is malformed; whether a table
 * knows it is told, because tables are incomplete and grow old.
 */
@NullMarked
package org.safetyvalve.hazard.codes;

import org.jspecify.annotations.NullMarked;
