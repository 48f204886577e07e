/** What others are told of checklists, checks and look-backs. */
@NullMarked
package org.safetyvalve.hazard.checks.messaging;

import org.jspecify.annotations.NullMarked;
