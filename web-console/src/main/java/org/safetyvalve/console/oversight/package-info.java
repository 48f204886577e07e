/** Circulars (通报), joint interviews (联合约谈) and exchanges (定期沟通), with the commitments that are made there. */
@NullMarked
package org.safetyvalve.console.oversight;

import org.jspecify.annotations.NullMarked;
