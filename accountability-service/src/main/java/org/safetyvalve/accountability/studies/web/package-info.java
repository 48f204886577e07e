/** Special studies by REST. */
@NullMarked
package org.safetyvalve.accountability.studies.web;

import org.jspecify.annotations.NullMarked;
