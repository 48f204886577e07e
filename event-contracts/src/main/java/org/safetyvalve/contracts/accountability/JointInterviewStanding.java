package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where a joint interview stands after an event (约谈现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Number of the interview.
 * @param campaign Campaign.
 * @param organisations Organisations concerned.
 * @param convenedBy Organisations that call it, the convenor first.
 * @param stateBefore State of the interview before this event.
 * @param stateAfter State of the interview after this event.
 */
public record JointInterviewStanding(
        Instant occurredAt,
        Office by,
        String reference,
        @Nullable String campaign,
        List<String> organisations,
        List<String> convenedBy,
        String stateBefore,
        String stateAfter) {
    public JointInterviewStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        organisations = Required.list(organisations, "organisations");
        convenedBy = Required.list(convenedBy, "convenedBy");
        Required.text(stateBefore, "stateBefore");
        Required.text(stateAfter, "stateAfter");
    }
}
