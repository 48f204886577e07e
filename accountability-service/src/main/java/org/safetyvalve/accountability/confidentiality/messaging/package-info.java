/** Readings as the contract tells them. */
@NullMarked
package org.safetyvalve.accountability.confidentiality.messaging;

import org.jspecify.annotations.NullMarked;
