/**
 * Events that partner agencies send (机关来文): topic {@code agency-events}. They carry no sequence or chain of ours.
 */
@NullMarked
package org.safetyvalve.contracts.agency;

import org.jspecify.annotations.NullMarked;
