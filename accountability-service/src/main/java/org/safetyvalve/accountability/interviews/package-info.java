/** Joint interviews (联合约谈) and what was committed to there. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.interviews;

import org.jspecify.annotations.NullMarked;
