/** Recipients (收件单位): where an organisation wants to get mail. */
@NullMarked
package org.safetyvalve.notification.recipients;

import org.jspecify.annotations.NullMarked;
