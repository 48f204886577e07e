package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an accident first, which never changes.
 *
 * @param reference its number with whoever reported it
 * @param description what happened; in the store only, never in a published event
 * @param district where it happened
 * @param unit the unit where it happened, or null when only its name or nothing is known
 * @param campaign the campaign that it happened in, or null
 * @param hazard the hazard that it arose from, or null
 * @param statedGrade the grade that an agency stated, or null; the grade itself is derived from the toll
 */
public record AccidentFacts(
        String reference,
        String title,
        String description,
        String district,
        String sector,
        AccidentKind kind,
        Instant happenedAt,
        @Nullable String address,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String campaign,
        @Nullable String hazard,
        @Nullable AccidentGrade statedGrade) {}
