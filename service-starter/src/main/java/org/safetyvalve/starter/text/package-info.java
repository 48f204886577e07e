/** How similar what two people wrote is. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.starter.text;

import org.jspecify.annotations.NullMarked;
