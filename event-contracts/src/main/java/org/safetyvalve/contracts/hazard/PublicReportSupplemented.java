package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * The reporter has added something, by the receipt (补充情况). What was said is read in the service.
 *
 * <p>Type {@code org.safetyvalve.public-report-supplemented.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param authority Organisation that decides on the report.
 * @param hazard Hazard that it is recorded as.
 */
public record PublicReportSupplemented(Instant occurredAt, Author by, String authority, String hazard)
        implements EventBody {
    public PublicReportSupplemented {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(authority, "authority");
        Required.text(hazard, "hazard");
    }
}
