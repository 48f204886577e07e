/** What others are told of units and sites. */
@NullMarked
package org.safetyvalve.hazard.units.messaging;

import org.jspecify.annotations.NullMarked;
