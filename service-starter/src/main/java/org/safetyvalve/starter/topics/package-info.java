/** The topics that a service needs, made where they are missing. */
@NullMarked
package org.safetyvalve.starter.topics;

import org.jspecify.annotations.NullMarked;
