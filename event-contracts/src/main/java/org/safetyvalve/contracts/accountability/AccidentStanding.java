package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.Required;

/**
 * Where an accident stands after an event (事故现状).
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Which office recorded it; no person.
 * @param reference Reference of the accident.
 * @param title Title; no names of persons.
 * @param campaign Campaign that it belongs to, if any.
 * @param hazard Hazard that it arose from, if known.
 * @param unit Unit where it happened, if known.
 * @param sector Sector.
 * @param grade Grade, derived from deaths, serious injuries and direct loss, by any one of them.
 * @param investigatingLevel Level of the government that is responsible for the investigation, derived from the
 *     grade unless a level above took it over.
 * @param deaths Deaths.
 * @param seriousInjuries Serious injuries, acute industrial poisoning included.
 * @param directLoss Direct economic loss, in yuan.
 * @param stateBefore State of the accident before this event; absent on its first event.
 * @param stateAfter State of the accident after this event; the same as before when the event does not move it.
 */
public record AccidentStanding(
        Instant occurredAt,
        Office by,
        String reference,
        String title,
        @Nullable String campaign,
        @Nullable String hazard,
        @Nullable String unit,
        String sector,
        String grade,
        String investigatingLevel,
        int deaths,
        int seriousInjuries,
        long directLoss,
        @Nullable String stateBefore,
        String stateAfter) {
    public AccidentStanding {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(reference, "reference");
        Required.text(title, "title");
        Required.text(sector, "sector");
        Required.text(grade, "grade");
        Required.text(investigatingLevel, "investigatingLevel");
        Required.text(stateAfter, "stateAfter");
    }
}
