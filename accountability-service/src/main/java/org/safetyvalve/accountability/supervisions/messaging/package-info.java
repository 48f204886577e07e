/** Supervisions, inspections and visits as events of the contract. */
@NullMarked
package org.safetyvalve.accountability.supervisions.messaging;

import org.jspecify.annotations.NullMarked;
