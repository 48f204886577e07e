package org.safetyvalve.console.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site as hazard-service tells it to its reader.
 *
 * @param latitude in degrees; null when it was not surveyed
 * @param businessUnitCount may be more than are listed
 */
public record Site(
        String id,
        long version,
        String state,
        String name,
        String district,
        CodeCheck districtCheck,
        long areaSquareMetres,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String coordinateSystem,
        String operatorUnit,
        int businessUnitCount,
        List<Business> businessUnits,
        List<String> actions) {

    private static final List<String> COLOURS = List.of("red", "orange", "yellow", "blue");

    /** One business; the colour is its risk's. */
    public record Business(
            String name, @Nullable String address, @Nullable String riskColour) {}

    /** Where it is, as people write it: latitude first; null when it was not surveyed. */
    public @Nullable String position() {
        return latitude == null || longitude == null
                ? null
                : String.format(Locale.ROOT, "%.6f, %.6f", latitude, longitude);
    }

    /** How many businesses have each colour, the worst first. */
    public Map<String, Long> byColour() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String colour : COLOURS) {
            long count = businessUnits.stream()
                    .filter(one -> colour.equals(one.riskColour()))
                    .count();
            if (count > 0) {
                counts.put(colour, count);
            }
        }
        return counts;
    }
}
