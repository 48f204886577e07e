/** Special studies as events of the contract. */
@NullMarked
package org.safetyvalve.accountability.studies.messaging;

import org.jspecify.annotations.NullMarked;
