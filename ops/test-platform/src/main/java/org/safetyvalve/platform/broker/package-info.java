/** A real Kafka broker, from Kafka's own artifacts, as a process beside this one: KRaft, broker and controller in one, data on disk. */
@NullMarked
package org.safetyvalve.platform.broker;

import org.jspecify.annotations.NullMarked;
