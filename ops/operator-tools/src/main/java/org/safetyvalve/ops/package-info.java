/** What operators run beside the services, with the topics alone: the ledger's verifier and the dead letters' desk. */
@NullMarked
package org.safetyvalve.ops;

import org.jspecify.annotations.NullMarked;
