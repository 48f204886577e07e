/** Transfers between agencies (移送). */
@NullMarked
package org.safetyvalve.console.transfers;

import org.jspecify.annotations.NullMarked;
