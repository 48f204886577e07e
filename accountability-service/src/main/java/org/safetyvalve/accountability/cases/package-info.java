/**
 * Accountability cases (问责案件): filed, investigated, heard, proposed, decided, reviewed by the level above where that is
 * due, and only then of effect. Plain Java, no framework type.
 */
@NullMarked
package org.safetyvalve.accountability.cases;

import org.jspecify.annotations.NullMarked;
