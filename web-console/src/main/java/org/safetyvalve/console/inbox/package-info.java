/** What waits for the reader (收件箱). */
@NullMarked
package org.safetyvalve.console.inbox;

import org.jspecify.annotations.NullMarked;
