package org.safetyvalve.contracts.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * An article of the table of legal bases, with when it is in force (核对过的法律依据).
 *
 * @param id Id in the table.
 * @param validFrom First day in force.
 * @param validTo Last day in force; absent when no end is known.
 */
public record CheckedBasis(
        String id, LocalDate validFrom, @Nullable LocalDate validTo) {
    public CheckedBasis {
        Required.text(id, "id");
        Required.value(validFrom, "validFrom");
    }
}
