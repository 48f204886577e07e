/** Circulars (通报): drafted, issued, corrected, withdrawn. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.circulars;

import org.jspecify.annotations.NullMarked;
