/** Supervision of a campaign (专项监督检查): its groups, and their visits to departments and units. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.supervisions;

import org.jspecify.annotations.NullMarked;
