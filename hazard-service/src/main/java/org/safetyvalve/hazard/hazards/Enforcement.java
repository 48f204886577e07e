package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enforcement measure (执法措施).
 *
 * @param kind what kind, for example {@code fine}, {@code suspension}, {@code closure}, {@code demolition}
 * @param targets the units it is against; empty means the responsible unit
 * @param caseNumber the enforcement agency's own number, or null
 */
public record Enforcement(
        String kind, String measure, String legalBasis, List<String> targets, @Nullable String caseNumber) {

    public Enforcement {
        HazardRule.requireText(kind, "kind");
        HazardRule.requireText(measure, "measure");
        HazardRule.requireText(legalBasis, "legalBasis");
        targets = List.copyOf(targets);
    }
}
