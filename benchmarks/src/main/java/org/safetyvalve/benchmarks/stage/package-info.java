/** What is measured stands here: a durable store, a broker, services as processes of their own, and who asks them. */
@NullMarked
package org.safetyvalve.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
