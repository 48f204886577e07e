/** Accidents (生产安全事故). */
@NullMarked
package org.safetyvalve.console.accidents;

import org.jspecify.annotations.NullMarked;
