/** Key supervisions as events of the contract. */
@NullMarked
package org.safetyvalve.accountability.keysupervisions.messaging;

import org.jspecify.annotations.NullMarked;
