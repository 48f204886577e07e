/**
 * Reports of the public (群众举报): anyone reports a hazard, with or without a name, and comes back to it by a receipt and by nothing else. A
 * report is recorded as a hazard, which takes its course like any.
 */
@NullMarked
package org.safetyvalve.hazard.reports;

import org.jspecify.annotations.NullMarked;
