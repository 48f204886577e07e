/** What a reader may do now, as forms: which fields each command wants, and how its answer is shown. */
@NullMarked
package org.safetyvalve.console.actions;

import org.jspecify.annotations.NullMarked;
