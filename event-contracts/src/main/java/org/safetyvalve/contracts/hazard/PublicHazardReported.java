package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * Somebody of the public reports a hazard, with or without a name (群众举报). Nothing of the reporter is in it.
 *
 * <p>Type {@code org.safetyvalve.public-hazard-reported.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param district District, GB/T 2260.
 * @param sector Sector.
 * @param authority Organisation that decides on it: the competent department, or a safety committee office when the
 * report is about that department itself.
 * @param about Only when the report is about the competent department itself: that department.
 * @param anonymous The reporter left no way to be reached.
 */
public record PublicHazardReported(
        Instant occurredAt,
        Author by,
        String district,
        String sector,
        String authority,
        @Nullable String about,
        boolean anonymous)
        implements EventBody {
    public PublicHazardReported {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(district, "district");
        Required.text(sector, "sector");
        Required.text(authority, "authority");
    }
}
