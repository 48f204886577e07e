/** What others are told of a hazard: its events as the contract has them, and the agency reports that it is found by. */
@NullMarked
package org.safetyvalve.hazard.hazards.messaging;

import org.jspecify.annotations.NullMarked;
