/** Imports over HTTP. */
@NullMarked
package org.safetyvalve.hazard.imports.web;

import org.jspecify.annotations.NullMarked;
