package org.safetyvalve.console.campaigns;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a campaign and of the supervision that watches it, as reporting-service counted them from events.
 *
 * @param asOf the offsets that are counted in, by topic and partition
 */
public record Overview(
        long inspectionGroups,
        long unitsInspected,
        long interviews,
        long documentsRead,
        long responsibilityProblems,
        long generalHazards,
        long majorHazards,
        long majorHazardsClosed,
        long majorHazardsTracked,
        @Nullable Map<String, Map<String, Long>> asOf) {}
