/** Who may read what belongs to discipline inspection alone. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.confidentiality;

import org.jspecify.annotations.NullMarked;
