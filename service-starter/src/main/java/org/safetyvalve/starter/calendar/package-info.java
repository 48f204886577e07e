/** Reads the working-day calendar from its configured data. */
@NullMarked
package org.safetyvalve.starter.calendar;

import org.jspecify.annotations.NullMarked;
