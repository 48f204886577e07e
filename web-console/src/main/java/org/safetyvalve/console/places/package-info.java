/** How much the console takes on at a time, so that whatever is slow holds up nothing else. */
@NullMarked
package org.safetyvalve.console.places;

import org.jspecify.annotations.NullMarked;
