/** Units and sites over HTTP. */
@NullMarked
package org.safetyvalve.hazard.units.web;

import org.jspecify.annotations.NullMarked;
