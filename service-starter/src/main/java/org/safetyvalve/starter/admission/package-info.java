/**
 * How much a service takes on at a time. What is more is refused at once, cheaply, with a time to come back, so that what
 * was taken on is answered as quickly as ever.
 */
@NullMarked
package org.safetyvalve.starter.admission;

import org.jspecify.annotations.NullMarked;
