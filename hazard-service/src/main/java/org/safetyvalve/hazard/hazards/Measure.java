package org.safetyvalve.hazard.hazards;

import java.util.List;

/**
 * A measure that an authority orders: interim control (临时管控) or enforcement (执法).
 *
 * @param legalBasis law and article
 * @param subjects the businesses, places or parts that it applies to; no persons
 */
public record Measure(MeasureKind kind, String legalBasis, List<String> subjects) {

    public Measure {
        HazardRule.requireText(legalBasis, "legalBasis");
        subjects = List.copyOf(subjects);
    }
}
