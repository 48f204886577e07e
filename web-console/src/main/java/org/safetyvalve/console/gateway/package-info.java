/** The services' own interfaces under one address, for API clients with their token and for pages with their session. */
@NullMarked
package org.safetyvalve.console.gateway;

import org.jspecify.annotations.NullMarked;
