/** How a room states its rules and refuses by them. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.rules;

import org.jspecify.annotations.NullMarked;
