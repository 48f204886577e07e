/** How far the topic that agencies write to has been read. */
@NullMarked
package org.safetyvalve.accountability.deadlines.messaging;

import org.jspecify.annotations.NullMarked;
