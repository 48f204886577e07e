/** Notices (通知): who is told of which event, and what to do. A table, kept as data. */
@NullMarked
package org.safetyvalve.notification.notices;

import org.jspecify.annotations.NullMarked;
