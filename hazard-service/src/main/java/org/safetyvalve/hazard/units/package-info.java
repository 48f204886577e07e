/** The register of units (单位) and of the sites (场所) that they operate. Plain Java. */
@NullMarked
package org.safetyvalve.hazard.units;

import org.jspecify.annotations.NullMarked;
