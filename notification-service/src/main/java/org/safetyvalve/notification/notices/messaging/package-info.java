/** How events become notices. */
@NullMarked
package org.safetyvalve.notification.notices.messaging;

import org.jspecify.annotations.NullMarked;
