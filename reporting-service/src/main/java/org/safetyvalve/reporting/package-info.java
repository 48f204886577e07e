/** The reporting service: projections only, all rebuildable from the topics. It publishes nothing. */
@NullMarked
package org.safetyvalve.reporting;

import org.jspecify.annotations.NullMarked;
