/** How something is measured: interleaved rounds, medians, percentiles, targets. */
@NullMarked
package org.safetyvalve.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
