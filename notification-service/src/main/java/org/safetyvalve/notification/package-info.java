/** The notification service: tells whoever must act, in an inbox and by mail. */
@NullMarked
package org.safetyvalve.notification;

import org.jspecify.annotations.NullMarked;
