/**
 * Pushes what changes to those who watch it, as server-sent events (HTML Living Standard). A service extends
 * {@link org.safetyvalve.starter.streams.EventStreams} and {@link org.safetyvalve.starter.streams.EventStream}.
 */
@NullMarked
package org.safetyvalve.starter.streams;

import org.jspecify.annotations.NullMarked;
