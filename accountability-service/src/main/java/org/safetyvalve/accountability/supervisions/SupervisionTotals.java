package org.safetyvalve.accountability.supervisions;

import java.util.Map;

/**
 * What was done under a supervision: counts of records, never typed in.
 *
 * @param visitsByKind by the codes of {@link VisitKind}
 * @param documentsRead documents, however many copies or volumes of each
 */
public record SupervisionTotals(
        long inspectionGroups,
        long visits,
        Map<String, Long> visitsByKind,
        long unitsInspected,
        long interviews,
        long documentsRead,
        long responsibilityProblems,
        Map<String, Long> responsibilityProblemsByState,
        long specialStudies,
        long keySupervisions,
        Map<String, Long> keySupervisionsByState) {}
