/** Responsibility problems (责任落实问题): fed back with a deadline, rectified, verified by others, closed. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.problems;

import org.jspecify.annotations.NullMarked;
