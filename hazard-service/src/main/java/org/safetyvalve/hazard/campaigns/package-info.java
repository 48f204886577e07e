/** Campaigns (专项行动): a time, places and sectors in which hazards are looked for. Plain Java. */
@NullMarked
package org.safetyvalve.hazard.campaigns;

import org.jspecify.annotations.NullMarked;
