package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Required;

/**
 * Where a hazard stands after an event: what every event of its lifecycle carries, so that a projection needs
 * nothing else (隐患现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param campaign Campaign in which the hazard was found.
 * @param stateBefore State of the hazard before this event; absent on its first event.
 * @param stateAfter State of the hazard after this event; the same as before when the event does not move it.
 * @param level Level of the hazard; absent until classified. Not to be confused with the colour of a risk.
 * @param unit Lead responsible unit, once there is one.
 * @param sector Sector.
 * @param holder The one organisation that holds the hazard now; there is always exactly one.
 * @param title Title of the hazard.
 */
public record HazardStanding(
        Instant occurredAt,
        Author by,
        @Nullable String campaign,
        @Nullable String stateBefore,
        String stateAfter,
        @Nullable String level,
        @Nullable String unit,
        String sector,
        String holder,
        String title) {
    public HazardStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(stateAfter, "stateAfter");
        Required.text(sector, "sector");
        Required.text(holder, "holder");
        Required.text(title, "title");
    }
}
