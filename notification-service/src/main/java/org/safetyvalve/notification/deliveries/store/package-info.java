/** Deliveries in the store and on their topic. */
@NullMarked
package org.safetyvalve.notification.deliveries.store;

import org.jspecify.annotations.NullMarked;
