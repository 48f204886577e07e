/** When lapsed clocks are looked for. */
@NullMarked
package org.safetyvalve.accountability.deadlines.schedule;

import org.jspecify.annotations.NullMarked;
