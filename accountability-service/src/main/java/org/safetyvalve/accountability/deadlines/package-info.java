/** Clocks that run until somebody answers, and what is asked before one lapses. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.deadlines;

import org.jspecify.annotations.NullMarked;
