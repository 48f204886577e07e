/** What every domain speaks of: who acts, in which role, and how a rule refuses. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.starter.domain;

import org.jspecify.annotations.NullMarked;
