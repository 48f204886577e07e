/** Transfers (移送): a matter handed from one organisation to another, with a clock, and a result owed. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.transfers;

import org.jspecify.annotations.NullMarked;
