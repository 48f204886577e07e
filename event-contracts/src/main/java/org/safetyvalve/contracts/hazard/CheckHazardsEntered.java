package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * Every item of a check that failed has been entered as a hazard (检查隐患登记完毕).
 *
 * <p>Type {@code org.safetyvalve.check-hazards-entered.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param campaign Campaign in which it was done.
 * @param hazards One for each item that failed.
 * @param stateAfter State of the check after this event. More values may be added; the known ones are the examples.
 */
public record CheckHazardsEntered(
        Instant occurredAt, Author by, String campaign, List<CheckHazard> hazards, String stateAfter)
        implements EventBody {
    public CheckHazardsEntered {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(campaign, "campaign");
        hazards = Required.list(hazards, "hazards");
        Required.text(stateAfter, "stateAfter");
    }
}
