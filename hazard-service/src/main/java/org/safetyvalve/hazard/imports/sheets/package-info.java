/** Reading sheets as streams: CSV and XLSX, of whatever encoding, and refusing what is no sheet. */
@NullMarked
package org.safetyvalve.hazard.imports.sheets;

import org.jspecify.annotations.NullMarked;
