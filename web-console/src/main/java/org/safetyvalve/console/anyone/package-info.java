/** Pages for anyone, without a login: reporting a hazard, coming back to it by its receipt, and the public board. */
@NullMarked
package org.safetyvalve.console.anyone;

import org.jspecify.annotations.NullMarked;
