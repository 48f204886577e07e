package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A campaign ends. Hazards still open stay open and are followed up (专项行动结束).
 *
 * <p>Type {@code org.safetyvalve.campaign-closed.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param title Title of the campaign.
 * @param reason Why it ends.
 */
public record CampaignClosed(Instant occurredAt, Author by, String title, String reason) implements EventBody {
    public CampaignClosed {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(title, "title");
        Required.text(reason, "reason");
    }
}
