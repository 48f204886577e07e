package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;

/**
 * What was found and where. It does not change: a correction is a later event.
 *
 * @param campaign the campaign that it was found in, or null
 * @param district GB/T 2260 code of the place
 * @param site the site it is on, or null
 * @param foundAtUnit the unit on whose premises it was found, or null; being named here makes nobody responsible
 * @param row the sheet's row that it came in by, or null
 * @param report the agency's report that it was recorded from, or null
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
        @Nullable SheetRow row,
        @Nullable AgencyReference report) {

    /** A row of an imported sheet, counted from 1 with the header. */
    public record SheetRow(String importId, int number) {}

    /** An agency's own reference. */
    public record AgencyReference(String agency, String reference) {}

    public HazardFacts {
        HazardRule.requireText(title, "title");
        HazardRule.requireText(description, "description");
        HazardRule.requireText(district, "district");
        HazardRule.requireText(sector, "sector");
    }
}
