/** How events become figures. */
@NullMarked
package org.safetyvalve.reporting.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
