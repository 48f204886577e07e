/**
 * Events of supervision by discipline inspection (专项监督检查) and of responsibility problems (责任问题): topic {@code inspection-events}.
 */
@NullMarked
package org.safetyvalve.contracts.supervision;

import org.jspecify.annotations.NullMarked;
