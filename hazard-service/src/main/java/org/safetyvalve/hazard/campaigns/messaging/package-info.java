/** What others are told of a campaign. */
@NullMarked
package org.safetyvalve.hazard.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
