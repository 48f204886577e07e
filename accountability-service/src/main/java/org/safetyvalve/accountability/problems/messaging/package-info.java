/** Responsibility problems as events of the contract. */
@NullMarked
package org.safetyvalve.accountability.problems.messaging;

import org.jspecify.annotations.NullMarked;
