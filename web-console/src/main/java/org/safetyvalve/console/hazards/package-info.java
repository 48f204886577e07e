/** Hazards: the list, one with its timeline, entering one (隐患). */
@NullMarked
package org.safetyvalve.console.hazards;

import org.jspecify.annotations.NullMarked;
