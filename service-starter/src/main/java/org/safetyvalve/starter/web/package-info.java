/**
 * What REST looks like in every service: problem details, command headers, pages and cursors, JSON, OpenAPI. Services
 * use {@link org.safetyvalve.starter.web.CommandResponses}, {@link org.safetyvalve.starter.web.Page},
 * {@link org.safetyvalve.starter.web.PageRequest} and {@link org.safetyvalve.starter.web.Cursor}; the rest works by
 * itself.
 */
@NullMarked
package org.safetyvalve.starter.web;

import org.jspecify.annotations.NullMarked;
