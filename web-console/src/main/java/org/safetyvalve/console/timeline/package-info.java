/** What happened to one thing, told by the events of all services (全过程). */
@NullMarked
package org.safetyvalve.console.timeline;

import org.jspecify.annotations.NullMarked;
