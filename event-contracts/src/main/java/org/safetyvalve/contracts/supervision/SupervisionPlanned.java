package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * The plan of a supervision is set or amended; each time all of it, and no person (监督检查方案).
 *
 * <p>Type {@code org.safetyvalve.supervision-planned.v1} on {@code inspection-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param campaign Campaign that is supervised.
 * @param aims What the supervision is to achieve.
 * @param focusUnits Departments and units that it looks at most.
 * @param focusDistricts Districts that it looks at most, by GB/T 2260.
 * @param periods Its periods.
 * @param bodies Supervision offices and resident groups that carry it out.
 * @param taskforce Organisations of the taskforce, its head’s first; empty when there is none.
 * @param reason Why it was amended; absent when the plan is set for the first time.
 */
public record SupervisionPlanned(
        Instant occurredAt,
        Office by,
        String campaign,
        List<String> aims,
        List<String> focusUnits,
        List<String> focusDistricts,
        List<SupervisionPeriod> periods,
        List<SupervisingBody> bodies,
        List<String> taskforce,
        @Nullable String reason)
        implements EventBody {
    public SupervisionPlanned {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(campaign, "campaign");
        aims = Required.list(aims, "aims");
        focusUnits = Required.list(focusUnits, "focusUnits");
        focusDistricts = Required.list(focusDistricts, "focusDistricts");
        periods = Required.list(periods, "periods");
        bodies = Required.list(bodies, "bodies");
        taskforce = Required.list(taskforce, "taskforce");
    }
}
