/** What every service of Safety Valve stands on: the one write, publishing, consuming once, projections. */
@NullMarked
package org.safetyvalve.starter;

import org.jspecify.annotations.NullMarked;
