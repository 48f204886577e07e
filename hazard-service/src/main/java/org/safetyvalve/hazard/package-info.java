/**
 * The hazard service: campaigns, units and sites, hazards from being found to being closed, and sheets of them. A room for
 * each thing of the field, plain Java inside, adapters in the packages below it.
 */
@NullMarked
package org.safetyvalve.hazard;

import org.jspecify.annotations.NullMarked;
