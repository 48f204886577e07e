/** Starts everything on one machine, each a process of its own, and loads the reference campaign through the public interfaces. */
@NullMarked
package org.safetyvalve.quickstart;

import org.jspecify.annotations.NullMarked;
