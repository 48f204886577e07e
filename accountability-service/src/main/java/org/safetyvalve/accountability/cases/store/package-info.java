/** Cases in the store, the table of the forms of accountability, and the use cases. */
@NullMarked
package org.safetyvalve.accountability.cases.store;

import org.jspecify.annotations.NullMarked;
