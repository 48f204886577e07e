/** Circulars as contract events. */
@NullMarked
package org.safetyvalve.accountability.circulars.messaging;

import org.jspecify.annotations.NullMarked;
