/** Supervisions, inspections and visits by REST. */
@NullMarked
package org.safetyvalve.accountability.supervisions.web;

import org.jspecify.annotations.NullMarked;
