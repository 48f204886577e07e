/** Cases as events of the contract. */
@NullMarked
package org.safetyvalve.accountability.cases.messaging;

import org.jspecify.annotations.NullMarked;
