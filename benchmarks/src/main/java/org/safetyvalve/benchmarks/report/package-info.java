/** What was measured, for people and for programs. */
@NullMarked
package org.safetyvalve.benchmarks.report;

import org.jspecify.annotations.NullMarked;
