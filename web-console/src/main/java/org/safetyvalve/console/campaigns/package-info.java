/** The overview of a campaign and of the supervision that watches it (总览). */
@NullMarked
package org.safetyvalve.console.campaigns;

import org.jspecify.annotations.NullMarked;
