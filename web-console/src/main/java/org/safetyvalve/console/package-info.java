/** The one public door: login, pages, and the gateway to the services. It has no store and knows only their public REST. */
@NullMarked
package org.safetyvalve.console;

import org.jspecify.annotations.NullMarked;
