/** The inbox over HTTP. */
@NullMarked
package org.safetyvalve.notification.deliveries.web;

import org.jspecify.annotations.NullMarked;
