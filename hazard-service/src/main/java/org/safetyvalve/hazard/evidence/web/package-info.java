/** Evidence over HTTP: a file is the body of a request and of an answer. */
@NullMarked
package org.safetyvalve.hazard.evidence.web;

import org.jspecify.annotations.NullMarked;
