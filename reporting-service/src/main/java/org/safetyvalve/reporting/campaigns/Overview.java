package org.safetyvalve.reporting.campaigns;

import java.util.Map;

/**
 * What leadership reads of a campaign at a glance.
 *
 * @param inspectionGroups groups of the supervisions that name the campaign (检查组)
 * @param unitsInspected departments and units visited, each counted once (走访单位)
 * @param interviews people heard on visits (谈话人次)
 * @param documentsRead documents read on visits (调阅资料)
 * @param responsibilityProblems problems of responsibility found (责任落实问题)
 * @param generalHazards general hazards, without those rejected or merged (一般隐患)
 * @param majorHazards major hazards, likewise (重大隐患)
 * @param majorHazardsClosed those of them that are closed (已销号)
 * @param majorHazardsTracked those that are not (跟踪督办)
 * @param asOf the last offset counted, by topic and partition
 */
public record Overview(
        String campaign,
        long inspectionGroups,
        long unitsInspected,
        long interviews,
        long documentsRead,
        long responsibilityProblems,
        long generalHazards,
        long majorHazards,
        long majorHazardsClosed,
        long majorHazardsTracked,
        Map<String, Map<Integer, Long>> asOf) {

    /** Whether the figures are the same, at whatever offsets. */
    public boolean saysTheSameAs(Overview other) {
        return equals(new Overview(
                other.campaign,
                other.inspectionGroups,
                other.unitsInspected,
                other.interviews,
                other.documentsRead,
                other.responsibilityProblems,
                other.generalHazards,
                other.majorHazards,
                other.majorHazardsClosed,
                other.majorHazardsTracked,
                asOf));
    }
}
