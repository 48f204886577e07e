package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Who a group is made of, or what it covers, has changed; no person (检查组调整).
 *
 * <p>Type {@code org.safetyvalve.inspection-amended.v1} on {@code inspection-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param supervision Supervision that it belongs to.
 * @param campaign Campaign that is supervised.
 * @param kind Supervision office, resident group, or both mixed.
 * @param organisations Organisations that its members are of, the leader’s first.
 * @param districts Districts that it covers, by GB/T 2260; empty when not said.
 * @param units Departments and units that it covers; empty when not said.
 * @param reason Why it was amended.
 */
public record InspectionAmended(
        Instant occurredAt,
        Office by,
        String supervision,
        String campaign,
        String kind,
        List<String> organisations,
        List<String> districts,
        List<String> units,
        String reason)
        implements EventBody {
    public InspectionAmended {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(supervision, "supervision");
        Required.text(campaign, "campaign");
        Required.text(kind, "kind");
        organisations = Required.list(organisations, "organisations");
        districts = Required.list(districts, "districts");
        units = Required.list(units, "units");
        Required.text(reason, "reason");
    }
}
