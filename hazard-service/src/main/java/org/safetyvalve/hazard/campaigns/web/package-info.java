/** Campaigns over HTTP. */
@NullMarked
package org.safetyvalve.hazard.campaigns.web;

import org.jspecify.annotations.NullMarked;
