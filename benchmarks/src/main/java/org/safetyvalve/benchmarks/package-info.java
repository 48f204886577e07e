/** Speed as ratios to the raw operations of the same store and broker: {@code ./bench}. */
@NullMarked
package org.safetyvalve.benchmarks;

import org.jspecify.annotations.NullMarked;
