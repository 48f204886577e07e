package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A version of a checklist is published. It is never changed; a change is a new version (检查表发布).
 *
 * <p>Type {@code org.safetyvalve.checklist-published.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param checklist Id shared by all versions.
 * @param version From 1.
 * @param title Title of the checklist.
 * @param sector Sector. More values may be added; the known ones are the examples.
 * @param items In the order of the checklist.
 */
public record ChecklistPublished(
        Instant occurredAt,
        Author by,
        String checklist,
        int version,
        String title,
        String sector,
        List<ChecklistItem> items)
        implements EventBody {
    public ChecklistPublished {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(checklist, "checklist");
        Required.text(title, "title");
        Required.text(sector, "sector");
        items = Required.list(items, "items");
    }
}
