/** Leads in the store, and their use cases. */
@NullMarked
package org.safetyvalve.accountability.leads.store;

import org.jspecify.annotations.NullMarked;
