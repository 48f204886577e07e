package org.safetyvalve.accountability.problems;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem was found.
 *
 * @param visit the visit that found it, or null
 * @param campaign the campaign that the supervision supervises
 */
public record ProblemOrigin(String supervision, @Nullable String visit, String campaign) {}
