/**
 * Figures of a campaign (专项行动) and of the supervision of it (专项监督检查): each is a count of what arrived by events,
 * and can be counted again from the beginning.
 */
@NullMarked
package org.safetyvalve.reporting.campaigns;

import org.jspecify.annotations.NullMarked;
