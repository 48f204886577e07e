/** From the outbox to the broker, into the ledger, and out of the outbox; and the sweeper that mends what was interrupted. */
@NullMarked
package org.safetyvalve.starter.publishing;

import org.jspecify.annotations.NullMarked;
