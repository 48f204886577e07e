/** Exchanges as contract events. */
@NullMarked
package org.safetyvalve.accountability.exchanges.messaging;

import org.jspecify.annotations.NullMarked;
