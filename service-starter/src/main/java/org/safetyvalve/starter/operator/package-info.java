/** What an operator may look at and order: parked events, rebuilding, republishing; and what is measured. */
@NullMarked
package org.safetyvalve.starter.operator;

import org.jspecify.annotations.NullMarked;
