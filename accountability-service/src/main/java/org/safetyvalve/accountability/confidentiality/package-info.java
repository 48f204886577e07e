/**
 * What belongs to discipline inspection alone: who may read it, how it is sealed, and who has read it. Plain Java, no framework
 * type.
 */
@NullMarked
package org.safetyvalve.accountability.confidentiality;

import org.jspecify.annotations.NullMarked;
