/** The demo OpenID Connect provider: an account for every role, for trying out and for tests only. */
@NullMarked
package org.safetyvalve.identity;

import org.jspecify.annotations.NullMarked;
