/**
 * What this service lists: one projection over its own events, so that a list costs the aggregates nothing and can be
 * rebuilt from the topic.
 */
@NullMarked
package org.safetyvalve.hazard.lists;

import org.jspecify.annotations.NullMarked;
