/** The rows of the table, one class each. */
@NullMarked
package org.safetyvalve.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
