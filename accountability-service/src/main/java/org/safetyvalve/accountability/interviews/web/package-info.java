/** Joint interviews by REST. */
@NullMarked
package org.safetyvalve.accountability.interviews.web;

import org.jspecify.annotations.NullMarked;
