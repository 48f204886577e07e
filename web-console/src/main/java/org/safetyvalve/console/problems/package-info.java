/** Responsibility problems that a supervision found (责任落实问题). */
@NullMarked
package org.safetyvalve.console.problems;

import org.jspecify.annotations.NullMarked;
