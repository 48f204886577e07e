/** Mail addresses in the store. */
@NullMarked
package org.safetyvalve.notification.recipients.store;

import org.jspecify.annotations.NullMarked;
