package org.safetyvalve.contracts.agency;

import java.time.Instant;
import org.safetyvalve.contracts.Required;

/**
 * What every event from an agency carries (机关来文).
 *
 * @param occurredAt When it happened in the world. Deadlines are judged by the time the broker appended the
 * record, not by this.
 * @param agency Organisation id of the agency that sends; must be that of its credentials.
 * @param reference The agency’s own reference, for reconciling.
 */
public record AgencyNotice(Instant occurredAt, String agency, String reference) {
    public AgencyNotice {
        Required.value(occurredAt, "occurredAt");
        Required.text(agency, "agency");
        Required.text(reference, "reference");
    }
}
