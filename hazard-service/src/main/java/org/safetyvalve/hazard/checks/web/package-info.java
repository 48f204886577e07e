/** Checklists, checks and look-backs over HTTP. */
@NullMarked
package org.safetyvalve.hazard.checks.web;

import org.jspecify.annotations.NullMarked;
