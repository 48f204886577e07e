/** Mail: at least once, with a Message-ID that stays the same. */
@NullMarked
package org.safetyvalve.notification.deliveries.mail;

import org.jspecify.annotations.NullMarked;
