/**
 * Who may talk to a service: every request carries a token that its issuer signed for us, and what the account may do
 * follows from the {@link org.safetyvalve.starter.domain.Actor} in it.
 */
@NullMarked
package org.safetyvalve.starter.security;

import org.jspecify.annotations.NullMarked;
