/** What others are told of a report: never who made it, nor what was said. */
@NullMarked
package org.safetyvalve.hazard.reports.messaging;

import org.jspecify.annotations.NullMarked;
