/** What the service remembers about events, so that nobody is told twice or of history. */
@NullMarked
package org.safetyvalve.notification.notices.store;

import org.jspecify.annotations.NullMarked;
