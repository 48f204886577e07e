/** Inspection checks (检查) by checklist, and look-backs (回头看) on what was closed. Plain Java. */
@NullMarked
package org.safetyvalve.hazard.checks;

import org.jspecify.annotations.NullMarked;
