/** Leads as events of the contract, and what events from elsewhere do to them. */
@NullMarked
package org.safetyvalve.accountability.leads.messaging;

import org.jspecify.annotations.NullMarked;
