/** The login page: one click per account. */
@NullMarked
package org.safetyvalve.identity.chooser;

import org.jspecify.annotations.NullMarked;
