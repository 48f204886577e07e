/** What every page has: who is reading, in which language, what a code is called. */
@NullMarked
package org.safetyvalve.console.layout;

import org.jspecify.annotations.NullMarked;
