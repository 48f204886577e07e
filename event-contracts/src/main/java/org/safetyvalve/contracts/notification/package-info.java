/**
 * Events of notification deliveries (通知投递): topic {@code notification-events}.
 */
@NullMarked
package org.safetyvalve.contracts.notification;

import org.jspecify.annotations.NullMarked;
