package org.safetyvalve.contracts.hazard;

import org.safetyvalve.contracts.Required;

/**
 * The agency report from which a hazard was recorded (来文来源).
 *
 * @param agency Organisation id of the agency.
 * @param reference The agency’s own reference.
 */
public record AgencyReport(String agency, String reference) {
    public AgencyReport {
        Required.text(agency, "agency");
        Required.text(reference, "reference");
    }
}
