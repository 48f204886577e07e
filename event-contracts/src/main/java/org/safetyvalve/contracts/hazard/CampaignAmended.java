package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A campaign is amended: every field is as it is from now on (专项行动调整).
 *
 * <p>Type {@code org.safetyvalve.campaign-amended.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param title Title of the campaign.
 * @param kind Kind of campaign. More values may be added; the known ones are the examples.
 * @param districts Districts covered, GB/T 2260; one ending in 00 covers all below it.
 * @param sectors Sectors covered; * means all.
 * @param from First day, in Asia/Shanghai.
 * @param to Last day, in Asia/Shanghai; absent when open.
 * @param groups Inspection groups; may be empty.
 * @param reason Why it is amended.
 */
public record CampaignAmended(
        Instant occurredAt,
        Author by,
        String title,
        String kind,
        List<String> districts,
        List<String> sectors,
        LocalDate from,
        @Nullable LocalDate to,
        List<InspectionGroup> groups,
        String reason)
        implements EventBody {
    public CampaignAmended {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(title, "title");
        Required.text(kind, "kind");
        districts = Required.list(districts, "districts");
        sectors = Required.list(sectors, "sectors");
        Required.value(from, "from");
        groups = Required.list(groups, "groups");
        Required.text(reason, "reason");
    }
}
