/** Responsibility tracings (责任倒查): whose duty failed, beside the rectification of the hazard. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.tracings;

import org.jspecify.annotations.NullMarked;
