/** The figures over HTTP, asked for and streamed. */
@NullMarked
package org.safetyvalve.reporting.campaigns.web;

import org.jspecify.annotations.NullMarked;
