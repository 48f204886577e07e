/**
 * Events of transfers between agencies (移送): topic {@code transfer-events}.
 */
@NullMarked
package org.safetyvalve.contracts.transfer;

import org.jspecify.annotations.NullMarked;
