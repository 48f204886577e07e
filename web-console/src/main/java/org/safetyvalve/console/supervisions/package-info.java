/**
 * Supervisions of a campaign by discipline inspection (专项监督检查): with their groups and visits, special studies and key supervision.
 */
@NullMarked
package org.safetyvalve.console.supervisions;

import org.jspecify.annotations.NullMarked;
