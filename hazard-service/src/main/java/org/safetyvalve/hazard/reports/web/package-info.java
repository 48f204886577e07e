/** The public's door, and what the staff of the deciding authority read of a report. */
@NullMarked
package org.safetyvalve.hazard.reports.web;

import org.jspecify.annotations.NullMarked;
