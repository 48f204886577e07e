/** Deadlines and the working-day calendar they are counted on. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.starter.deadlines;

import org.jspecify.annotations.NullMarked;
