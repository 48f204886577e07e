package org.safetyvalve.accountability.problems;

import org.jspecify.annotations.Nullable;

/** Where a problem was found: the visit, its inspection and supervision, and the campaign, each as far as there is one. */
public record ProblemOrigin(
        @Nullable String visit,
        @Nullable String inspection,
        @Nullable String supervision,
        @Nullable String campaign) {}
