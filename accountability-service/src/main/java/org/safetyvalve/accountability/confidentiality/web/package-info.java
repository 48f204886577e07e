/** Readings by REST, and what is answered when a text can't be opened. */
@NullMarked
package org.safetyvalve.accountability.confidentiality.web;

import org.jspecify.annotations.NullMarked;
