package org.safetyvalve.accountability.supervisions;

import org.jspecify.annotations.Nullable;

/**
 * The visit that another follows up.
 *
 * @param visit null when there is none of that id for whoever records the follow-up
 */
public record EarlierVisit(String id, @Nullable VisitState visit) {}
