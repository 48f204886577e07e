package org.safetyvalve.console.hazards;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place with the businesses on it. */
public record Site(
        String id,
        String name,
        long areaSquareMetres,
        String operatorUnit,
        int businessUnitCount,
        List<Business> businessUnits) {

    /** One business; the colour is its risk's, not a hazard's level. */
    public record Business(
            String name, @Nullable String address, @Nullable String riskColour) {}

    /** How many businesses have each colour, those without one left out. */
    public Map<String, Long> byColour() {
        Map<String, Long> counts = new TreeMap<>();
        businessUnits.forEach(business -> {
            if (business.riskColour() != null) {
                counts.merge(business.riskColour(), 1L, Long::sum);
            }
        });
        return counts;
    }
}
