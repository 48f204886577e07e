/** Who is at the door: OpenID Connect login, sessions, and what a browser may do without asking again. */
@NullMarked
package org.safetyvalve.console.security;

import org.jspecify.annotations.NullMarked;
