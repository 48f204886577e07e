/** Circulars by REST. */
@NullMarked
package org.safetyvalve.accountability.circulars.web;

import org.jspecify.annotations.NullMarked;
