/** What others are told of an import: one digest. */
@NullMarked
package org.safetyvalve.hazard.imports.messaging;

import org.jspecify.annotations.NullMarked;
