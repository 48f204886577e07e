/** Responsibility problems by REST. */
@NullMarked
package org.safetyvalve.accountability.problems.web;

import org.jspecify.annotations.NullMarked;
