/** Responsibility tracings by REST. */
@NullMarked
package org.safetyvalve.accountability.tracings.web;

import org.jspecify.annotations.NullMarked;
