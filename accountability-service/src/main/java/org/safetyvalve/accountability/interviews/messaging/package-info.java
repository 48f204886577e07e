/** Joint interviews as contract events. */
@NullMarked
package org.safetyvalve.accountability.interviews.messaging;

import org.jspecify.annotations.NullMarked;
