/** Transfers by REST. */
@NullMarked
package org.safetyvalve.accountability.transfers.web;

import org.jspecify.annotations.NullMarked;
