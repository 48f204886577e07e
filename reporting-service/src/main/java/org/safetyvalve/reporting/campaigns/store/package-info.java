/** Reads what was counted. */
@NullMarked
package org.safetyvalve.reporting.campaigns.store;

import org.jspecify.annotations.NullMarked;
