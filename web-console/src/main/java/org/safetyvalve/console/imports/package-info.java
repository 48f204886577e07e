/** Bringing a sheet of hazards (批量导入): choosing it, trying it, following it, taking away what is wrong with it. */
@NullMarked
package org.safetyvalve.console.imports;

import org.jspecify.annotations.NullMarked;
