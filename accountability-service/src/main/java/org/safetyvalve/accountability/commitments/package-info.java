/** Commitments (承诺事项) with deadlines, followed up until somebody else has verified them. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.commitments;

import org.jspecify.annotations.NullMarked;
