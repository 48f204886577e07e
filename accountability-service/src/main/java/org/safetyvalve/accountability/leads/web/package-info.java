/** Leads by REST. */
@NullMarked
package org.safetyvalve.accountability.leads.web;

import org.jspecify.annotations.NullMarked;
