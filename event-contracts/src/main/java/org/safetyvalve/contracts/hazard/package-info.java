/**
 * Events of campaigns, units, sites, imports and hazards (隐患): topic {@code hazard-events}.
 */
@NullMarked
package org.safetyvalve.contracts.hazard;

import org.jspecify.annotations.NullMarked;
