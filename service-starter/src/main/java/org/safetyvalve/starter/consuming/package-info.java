/** Consuming once: order, duplicates, gaps, parking and dead letters, on top of Spring Cloud Stream's delivery. */
@NullMarked
package org.safetyvalve.starter.consuming;

import org.jspecify.annotations.NullMarked;
