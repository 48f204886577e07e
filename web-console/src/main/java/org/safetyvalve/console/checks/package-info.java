/** Checks (检查) by checklists (检查表), and looking back (回头看) on what was closed. */
@NullMarked
package org.safetyvalve.console.checks;

import org.jspecify.annotations.NullMarked;
