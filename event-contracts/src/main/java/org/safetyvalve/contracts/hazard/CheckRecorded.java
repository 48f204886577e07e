package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A group has checked a unit or a site by a checklist. Each item that failed becomes a hazard (检查记录).
 *
 * <p>Type {@code org.safetyvalve.check-recorded.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param campaign Campaign in which it was done.
 * @param group Inspection group of the campaign.
 * @param checklist The checklist.
 * @param checklistVersion Version of the checklist.
 * @param district District, GB/T 2260.
 * @param address Address.
 * @param unit Unit that was checked; there is a unit or a site.
 * @param site Site that was checked; there is a unit or a site.
 * @param sector Sector. More values may be added; the known ones are the examples.
 * @param items Each item of the checklist, with its result.
 * @param stateAfter ENTERING while failed items are being entered as hazards; DONE when all are, or none failed. More values may be added; the known ones are the examples.
 */
public record CheckRecorded(
        Instant occurredAt,
        Author by,
        String campaign,
        String group,
        String checklist,
        int checklistVersion,
        String district,
        @Nullable String address,
        @Nullable String unit,
        @Nullable String site,
        String sector,
        List<CheckedItem> items,
        String stateAfter)
        implements EventBody {
    public CheckRecorded {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(campaign, "campaign");
        Required.text(group, "group");
        Required.text(checklist, "checklist");
        Required.text(district, "district");
        Required.text(sector, "sector");
        items = Required.list(items, "items");
        Required.text(stateAfter, "stateAfter");
    }
}
