/** Exchanges by REST. */
@NullMarked
package org.safetyvalve.accountability.exchanges.web;

import org.jspecify.annotations.NullMarked;
