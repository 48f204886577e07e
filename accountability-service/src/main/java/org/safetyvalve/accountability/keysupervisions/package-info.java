/** Key supervision (重点督办): hazards and problems that a supervision follows itself. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.keysupervisions;

import org.jspecify.annotations.NullMarked;
