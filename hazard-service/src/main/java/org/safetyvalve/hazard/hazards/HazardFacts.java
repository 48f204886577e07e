package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;

/**
 * What was found and where. It does not change: a correction is a later event.
 *
 * @param campaign the campaign that it was found in, or null
 * @param district GB/T 2260 code of the place
 * @param site the site it is on, or null
 * @param foundAtUnit the unit on whose premises it was found, or null; being named here makes nobody responsible
 * @param source where the report came from when not from a person here: an agency's event or a sheet's row
 */
public record HazardFacts(
        @Nullable String campaign,
        String title,
        String description,
        String district,
        @Nullable String address,
        String sector,
        @Nullable String site,
        @Nullable String foundAtUnit,
        @Nullable String source) {

    public HazardFacts {
        HazardRule.requireText(title, "title");
        HazardRule.requireText(district, "district");
        HazardRule.requireText(sector, "sector");
    }
}
