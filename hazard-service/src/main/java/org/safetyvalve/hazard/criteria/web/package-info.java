/** The catalogues and the articles as they are asked for. */
@NullMarked
package org.safetyvalve.hazard.criteria.web;

import org.jspecify.annotations.NullMarked;
