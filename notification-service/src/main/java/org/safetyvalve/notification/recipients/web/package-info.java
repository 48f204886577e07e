/** Mail addresses of the own organisation over HTTP. */
@NullMarked
package org.safetyvalve.notification.recipients.web;

import org.jspecify.annotations.NullMarked;
