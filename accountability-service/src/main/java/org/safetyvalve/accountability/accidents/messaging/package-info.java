/** Accidents as events of the contract, and the accidents that agencies report. */
@NullMarked
package org.safetyvalve.accountability.accidents.messaging;

import org.jspecify.annotations.NullMarked;
