/** Accidents by REST. */
@NullMarked
package org.safetyvalve.accountability.accidents.web;

import org.jspecify.annotations.NullMarked;
