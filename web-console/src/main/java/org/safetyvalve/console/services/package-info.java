/** How pages ask the services: with the reader's token, and prepared for a service that is away. */
@NullMarked
package org.safetyvalve.console.services;

import org.jspecify.annotations.NullMarked;
