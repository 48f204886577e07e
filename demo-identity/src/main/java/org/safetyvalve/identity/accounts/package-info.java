/** Who can log in: accounts and the organisations they are bound to, as data ({@code accounts.yml}). */
@NullMarked
package org.safetyvalve.identity.accounts;

import org.jspecify.annotations.NullMarked;
