/** The MongoDB-compatible store: its settings, which of its errors mean what, and its clock. */
@NullMarked
package org.safetyvalve.starter.store;

import org.jspecify.annotations.NullMarked;
