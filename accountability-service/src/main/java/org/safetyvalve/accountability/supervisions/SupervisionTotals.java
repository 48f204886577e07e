package org.safetyvalve.accountability.supervisions;

/** What was done under a supervision: counts of records, never typed in. */
public record SupervisionTotals(
        long inspectionGroups,
        long visits,
        long unitsInspected,
        long interviews,
        long documentsRead,
        long responsibilityProblems) {}
