/**
 * The event contract as Java types. The contract itself is {@code asyncapi.yaml} and the JSON Schemas beside it; these
 * types follow them, and a test compares the two field by field.
 *
 * <p>A value from a vocabulary (a state, a sector, a kind) is a string: a reader has to survive a value that was added after
 * it was built. The schema says which values are published today.
 */
@NullMarked
package org.safetyvalve.contracts;

import org.jspecify.annotations.NullMarked;
