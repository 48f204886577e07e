/** The register as the one write keeps it, and what follows when units are merged. */
@NullMarked
package org.safetyvalve.hazard.units.store;

import org.jspecify.annotations.NullMarked;
