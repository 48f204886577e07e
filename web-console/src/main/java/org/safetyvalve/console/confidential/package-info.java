/** What leads, cases, tracings and transfers say, read on request. */
@NullMarked
package org.safetyvalve.console.confidential;

import org.jspecify.annotations.NullMarked;
