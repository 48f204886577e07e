/**
 * Production safety accidents (生产安全事故): reported by whoever learns of them, graded, regraded, investigated and closed by State
 * Council Order 493. Plain Java, no framework type.
 */
@NullMarked
package org.safetyvalve.accountability.accidents;

import org.jspecify.annotations.NullMarked;
