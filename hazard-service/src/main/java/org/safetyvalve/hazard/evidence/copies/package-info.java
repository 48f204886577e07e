/**
 * Copies of evidence for others than those who brought it: without what a camera or a program wrote into the file about
 * where and by whom it was made. What is shown stays as it is.
 */
@NullMarked
package org.safetyvalve.hazard.evidence.copies;

import org.jspecify.annotations.NullMarked;
