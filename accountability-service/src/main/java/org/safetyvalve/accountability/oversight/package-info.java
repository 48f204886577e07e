/** Who speaks for discipline inspection or the safety committee office, and what they refer to. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.oversight;

import org.jspecify.annotations.NullMarked;
