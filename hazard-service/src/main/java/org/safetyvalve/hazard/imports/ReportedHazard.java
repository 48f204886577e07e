package org.safetyvalve.hazard.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardLevel;

/** What a good row says of a hazard. */
record ReportedHazard(
        int row,
        String key,
        String title,
        String description,
        String district,
        @Nullable String address,
        String sector,
        @Nullable String unit,
        HazardLevel level,
        Instant foundAt,
        @Nullable Instant deadline,
        @Nullable Instant completedAt,
        @Nullable Instant verifiedAt) {}
