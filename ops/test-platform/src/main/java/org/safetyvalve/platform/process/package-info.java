/** Java programs started as processes of their own, so that they can be stopped, killed and started again like real ones. */
@NullMarked
package org.safetyvalve.platform.process;

import org.jspecify.annotations.NullMarked;
