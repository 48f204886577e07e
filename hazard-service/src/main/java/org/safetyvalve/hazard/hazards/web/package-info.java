/** The hazard over HTTP: one address per command, lists and one record with what its reader may do now. */
@NullMarked
package org.safetyvalve.hazard.hazards.web;

import org.jspecify.annotations.NullMarked;
