package org.safetyvalve.hazard.imports;

import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.imports.sheets.SheetLimits;
import org.safetyvalve.hazard.units.Units;

/** What every import goes by. */
record ImportSettings(
        SheetLimits limits,
        int batch,
        int maxRows,
        int keptErrors,
        CompetentAuthorities authorities,
        HazardClock clock,
        Units units,
        Campaigns campaigns) {}
