package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * Somebody of the authority read how the reporter can be reached (查看举报人联系方式). The contact is not in it.
 *
 * <p>Type {@code org.safetyvalve.reporter-contact-read.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param authority Organisation that decides on the report.
 * @param hazard Hazard that it is recorded as.
 * @param reason Why it was read.
 */
public record ReporterContactRead(Instant occurredAt, Author by, String authority, String hazard, String reason)
        implements EventBody {
    public ReporterContactRead {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(authority, "authority");
        Required.text(hazard, "hazard");
        Required.text(reason, "reason");
    }
}
