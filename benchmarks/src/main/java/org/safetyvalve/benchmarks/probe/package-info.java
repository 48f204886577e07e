/** The hazard service with a stopwatch inside: what can't be measured from outside. */
@NullMarked
package org.safetyvalve.benchmarks.probe;

import org.jspecify.annotations.NullMarked;
