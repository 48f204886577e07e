package org.safetyvalve.hazard.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.write.DerivedId;

/**
 * Which hazard a row is, so that a sheet which comes again adds nothing. Every source numbers its rows 1, 2, 3 …: a number means a row of
 * one organisation in one campaign. A row without one is known by all that it says, whoever says it.
 */
final class RowIdentity {
    private static final String KIND = "sheet-row";

    private final @Nullable String campaign;
    private final String organisation;

    RowIdentity(@Nullable String campaign, String organisation) {
        this.campaign = campaign;
        this.organisation = organisation;
    }

    /** The id of the hazard that this row is. */
    String of(ReportedHazard row) {
        return campaign != null && row.isNumbered()
                ? DerivedId.of(KIND, campaign, organisation, row.key())
                : DerivedId.of(KIND, campaign == null ? organisation : campaign, row.key());
    }

    /** The id under which earlier versions entered it, where that is another one: a number was the whole campaign's. */
    Optional<String> ofEarlierVersions(ReportedHazard row) {
        return campaign != null && row.isNumbered()
                ? Optional.of(DerivedId.of(KIND, campaign, row.key()))
                : Optional.empty();
    }
}
