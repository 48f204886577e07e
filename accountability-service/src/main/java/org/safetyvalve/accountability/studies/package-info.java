/** Special studies (专题研究) of a supervised campaign, and what was decided there. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.studies;

import org.jspecify.annotations.NullMarked;
