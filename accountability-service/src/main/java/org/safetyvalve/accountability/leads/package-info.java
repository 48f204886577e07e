/** Leads (问题线索): received by any door, registered by the registry office alone, disposed of. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.leads;

import org.jspecify.annotations.NullMarked;
