/** Deliveries (投递): one notice to one recipient over one channel, and its acknowledgement (签收). */
@NullMarked
package org.safetyvalve.notification.deliveries;

import org.jspecify.annotations.NullMarked;
