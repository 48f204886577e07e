/** Views and exact counters folded from the topics, in generations that can be rebuilt from the beginning. */
@NullMarked
package org.safetyvalve.starter.projection;

import org.jspecify.annotations.NullMarked;
