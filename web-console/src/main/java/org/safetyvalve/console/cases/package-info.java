/** Accountability cases (问责案件), for those who have to do with one. */
@NullMarked
package org.safetyvalve.console.cases;

import org.jspecify.annotations.NullMarked;
