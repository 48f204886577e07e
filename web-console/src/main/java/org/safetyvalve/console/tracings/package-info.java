/** Responsibility tracings of major hazards, for discipline inspection (责任倒查). */
@NullMarked
package org.safetyvalve.console.tracings;

import org.jspecify.annotations.NullMarked;
