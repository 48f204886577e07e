package org.safetyvalve.hazard.hazards;

import java.util.regex.Pattern;
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
 * @param publicReport the report of the public that it was recorded from, or null
 * @param check the item of a check that failed, or null
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
        @Nullable AgencyReference report,
        @Nullable PublicReference publicReport,
        @Nullable CheckItem check) {

    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");
    private static final Pattern SECTOR = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    /**
     * A row of an imported sheet.
     *
     * @param number counted from 1 with the header
     * @param content tells a row that says the same from another one; null in one that an earlier version entered
     */
    public record SheetRow(
            String importId, int number, @Nullable String content) {}

    /** An agency's own reference. */
    public record AgencyReference(String agency, String reference) {}

    /**
     * A report of the public (群众举报).
     *
     * @param about the competent department when it is what was complained of, and another office decides; else null
     */
    public record PublicReference(String report, @Nullable String about) {}

    /** An item of a check (检查) that failed. */
    public record CheckItem(String check, String item) {}

    /** Found by somebody who is known, and not by a check. */
    public HazardFacts(
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
        this(campaign, title, description, district, address, sector, site, foundAtUnit, row, report, null, null);
    }

    public HazardFacts {
        HazardRule.requireText(title, "title");
        HazardRule.requireText(description, "description");
        requireShape(DISTRICT, district, "district");
        requireShape(SECTOR, sector, "sector");
        requireId(campaign, "campaign");
        requireId(site, "site");
        requireId(foundAtUnit, "unit");
    }

    public boolean isOfImport(String importId) {
        return row != null && row.importId().equals(importId);
    }

    /** Whether two rows of sheets say the same; of one that an earlier version entered only what was found can be compared. */
    public boolean areOfTheSameRow(HazardFacts other) {
        return row != null
                        && row.content() != null
                        && other.row() != null
                        && other.row().content() != null
                ? row.content().equals(other.row().content())
                : inRow(null).equals(other.inRow(null));
    }

    private HazardFacts inRow(@Nullable SheetRow other) {
        return new HazardFacts(
                campaign,
                title,
                description,
                district,
                address,
                sector,
                site,
                foundAtUnit,
                other,
                report,
                publicReport,
                check);
    }

    /** The department that was complained of, and decides nothing about it; null when none was. */
    public @Nullable String complainedOf() {
        return publicReport == null ? null : publicReport.about();
    }

    private static void requireId(@Nullable String id, String field) {
        if (id != null) {
            requireShape(ID, id, field);
        }
    }

    private static void requireShape(Pattern shape, String value, String field) {
        HazardRule.requireText(value, field);
        if (!shape.matcher(value).matches()) {
            throw HazardRule.NO_SUCH_VALUE.refuse(value).at(field);
        }
    }
}
