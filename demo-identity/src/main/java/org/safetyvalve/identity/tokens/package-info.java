/** What is issued: the authorization server's clients, its signing key and the claims in its tokens. */
@NullMarked
package org.safetyvalve.identity.tokens;

import org.jspecify.annotations.NullMarked;
