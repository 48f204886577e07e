/**
 * Files kept as evidence (证据): photos and documents, received before the command that names them, known by their SHA-256, readable by
 * those who may read the hazard that they are evidence of.
 */
@NullMarked
package org.safetyvalve.hazard.evidence;

import org.jspecify.annotations.NullMarked;
